from __future__ import annotations

import pytest

from tests.finding.documents import document
from viewer.finding.language import ENGLISH, find_language, language_of

TEXTS = {
    ENGLISH: "The old ferry has not been running since March, and nobody on the island knows when it will come back.",
    "German": "Die alte Fähre fährt seit März nicht mehr, und niemand auf der Insel weiß, wann sie wieder kommt.",
    "French": "Le vieux bac ne circule plus depuis le mois de mars et personne sur l'île ne sait quand il reviendra.",
    "Spanish": "El viejo transbordador no navega desde marzo y nadie en la isla sabe cuándo va a volver a hacerlo.",
    "Portuguese": "A velha balsa não navega desde março e ninguém na ilha sabe quando é que ela vai voltar ao cais.",
    "Italian": "Il vecchio traghetto non viaggia più da marzo e nessuno sull'isola sa quando tornerà al molo.",
    "Dutch": "De oude veerboot vaart al sinds maart niet meer en niemand op het eiland weet wanneer hij weer komt.",
    "Swedish": "Den gamla färjan har inte gått sedan mars och ingen på ön vet när den kommer att gå igen.",
    "Danish or Norwegian": "Den gamle fergen har ikke gått siden mars, og ingen på øya vet når den kommer igjen.",
    "Finnish": "Vanha lautta ei ole kulkenut maaliskuun jälkeen, eikä kukaan saarella tiedä, milloin se on ajossa, "
    "mutta hän sanoi että ne olivat jo siellä.",
    "Polish": "Stary prom nie pływa od marca i nikt na wyspie nie wie, kiedy to się zmieni, ale jest już po zimie.",
    "Czech or Slovak": "Starý trajekt od března nejezdí a nikdo na ostrově neví, kdy se to změní, ale je už po zimě.",
    "Hungarian": "A régi komp március óta nem jár, és a szigeten senki sem tudja, hogy mikor indul el újra az út.",
    "Turkish": "Eski feribot mart ayından beri çalışmıyor ve adada kimse ne zaman döneceğini bilmiyor, bu çok kötü.",
    "Romanian": "Vechiul feribot nu mai merge din martie și nimeni de pe insulă nu știe când se va întoarce la chei.",
    "Indonesian or Malay": "Feri tua itu tidak beroperasi sejak Maret dan orang di pulau ini tidak tahu kapan kembali.",
    "Vietnamese": "Chiếc phà cũ đã không chạy từ tháng ba và không ai trên đảo biết khi nào nó sẽ trở lại.",
    "Chinese": "旧渡轮从三月起就停驶了，岛上没有人知道它什么时候会回来。",
    "Japanese": "古い渡し船は三月から動いておらず、島の人は誰もいつ戻るか知らない。",
    "Korean": "낡은 나룻배는 삼월부터 다니지 않고 섬사람들은 언제 돌아올지 모른다.",
    "Arabic script": "توقفت العبارة القديمة منذ مارس ولا أحد في الجزيرة يعرف متى تعود.",
    "Hebrew": "המעבורת הישנה אינה פועלת מאז מרץ ואיש באי אינו יודע מתי תחזור.",
    "Cyrillic script": "Старый паром не ходит с марта, и никто на острове не знает, когда он вернётся.",
    "Greek": "Το παλιό πορθμείο δεν λειτουργεί από τον Μάρτιο και κανείς δεν ξέρει πότε θα γυρίσει.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_sentence_tells_its_language(language: str) -> None:
    assert language_of(TEXTS[language]) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12 345.67 – 89 %",
        "Broch, Lund, Rotterdam, Ellen",
        "Ja.",
        "def f(x): return [y for y in x if y] # xs ys zs foo bar baz quux spam ham eggs lorem ipsum dolor sit amet",
        "Lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore",
    ],
)
def test_where_it_cannot_be_told_nothing_is_said(text: str) -> None:
    assert language_of(text) in {None, ENGLISH}


def test_some_foreign_words_make_no_foreign_text() -> None:
    text = (
        "He said that “la vie en rose” was the song of the evening, and the band of the Café de la Paix played it with "
        "Señor García and 東京 on the posters."
    )
    assert language_of(text) == ENGLISH


def test_a_document_is_judged_by_sentences_from_all_of_it() -> None:
    assert find_language(document([])) is None
    assert find_language(document([TEXTS["German"]] * 300)) == "German"
    assert find_language(document([TEXTS["German"]] * 10 + [TEXTS[ENGLISH]] * 290)) == ENGLISH
