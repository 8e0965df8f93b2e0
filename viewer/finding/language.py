"""In which language a text is written, so far as a sentence model has to be chosen by it.

Cheap and silent rather than wrong: by its letters where they belong to one language or few, else by the share of the
short words that each language cannot do without. No answer where a text is too short or too mixed to tell.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

import regex

from viewer.core.saying import to_say

if TYPE_CHECKING:
    from viewer.core.document import Document

ENGLISH = "English"

_SAMPLES = 40  # sentences looked at, spread over a text
_LONGEST = 400  # code points of a sentence
_LEAST = 12  # words or letters of other scripts, below which nothing is said
_SHARE = 0.12  # of words that are those of the language
_LEAD = 1.5  # times as many as English has

_SCRIPTS = {
    "HIRAGANA": to_say("Japanese"),
    "KATAKANA": to_say("Japanese"),
    "CJK": to_say("Chinese"),
    "HANGUL": to_say("Korean"),
    "ARABIC": to_say("Arabic script"),
    "HEBREW": to_say("Hebrew"),
    "CYRILLIC": to_say("Cyrillic script"),
    "GREEK": to_say("Greek"),
    "DEVANAGARI": to_say("Devanagari script"),
    "BENGALI": to_say("Bengali"),
    "TAMIL": to_say("Tamil"),
    "TELUGU": to_say("Telugu"),
    "THAI": to_say("Thai"),
    "GEORGIAN": to_say("Georgian"),
    "ARMENIAN": to_say("Armenian"),
    "ETHIOPIC": to_say("Ethiopic script"),
}
_LATIN = "LATIN"
_KANA_SHARE = 0.05  # of East Asian letters: Chinese has none

_WORDS = {
    ENGLISH: (
        "the of and to in a is that it was for on as with be by at he his she her are this have had not from but "
        "which or an they you were their has been would there what so if no will said all who when more out up "
        "into do"
    ),
    to_say("German"): (
        "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus "
        "er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber "
        "vor zur bis"
    ),
    to_say("French"): (
        "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec ils "
        "elle mais ou son comme été aux cette ses d l qu n s était leur même on nous vous ont fait dont"
    ),
    to_say("Spanish"): (
        "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si "
        "sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde"
    ),
    to_say("Portuguese"): (
        "de a o que e do da em um para é com não uma os no se na por mais as dos como mas ao ele das à seu sua ou "
        "quando muito nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos"
    ),
    to_say("Italian"): (
        "di e il la che in a per un è del non sono le una con si da come i al più ha gli anche nel dei della alla "
        "lo ma se delle o su questo nella era ed ai dal dalla stato essere due molto quando loro"
    ),
    to_say("Dutch"): (
        "de van het een en in is dat op te zijn met voor niet aan er die om ook als dan maar bij uit door naar "
        "heeft hij nog worden wordt was ze wel over zo of deze tot haar kan geen meer werd zich hebben"
    ),
    to_say("Swedish"): (
        "och i att en som det är av på för med den till har de inte om ett han men var jag sig från vi så kan när "
        "år under också efter eller nu sin där vid mot ska skulle kommer ut får finns vara hade alla"
    ),
    "Danish or Norwegian": (
        "og i at en som det er av af på for med den til har de ikke om et han men var jeg seg sig fra vi så kan "
        "når år også efter etter eller nu nå sin der ved mod mot skal skulle kommer ut ud få ble blev hadde havde"
    ),
    to_say("Finnish"): (
        "ja on ei se että hän oli ovat mutta myös kun joka niin kuin tai jos ole sen hänen mitä vain jo nyt "
        "sitten olla minä ne vielä ollut siitä tämä hyvin kuitenkin koska"
    ),
    to_say("Polish"): (
        "w i na z do się nie to że jest o jak po co ale za od przez tak dla już by był tylko ma jego jej są czy "
        "przy który ze może oraz było także być ich tym która lub pod"
    ),
    "Czech or Slovak": (
        "a v se na je že s z do to o i ve si jsou za pro jako ale po by k od byl jeho však nebo jsem podle než "
        "aby jsme byla byli sa ako pri aj už keď alebo bol bola které který která"
    ),
    to_say("Hungarian"): (
        "a az és hogy nem is egy van de meg ez volt csak már mint vagy még ha el ki azt akkor lehet ezt sem mert "
        "pedig minden kell most amely után között lesz"
    ),
    to_say("Turkish"): (
        "ve bir bu da de için ile çok olarak daha olan en gibi kadar ne o var sonra ama ki değil her mi ya şey "
        "iki olduğu ise göre diye oldu yok hiç bunu"
    ),
    to_say("Romanian"): (
        "de și în a la cu o că pe nu un din care mai este au se să sau pentru fi al ce lui ca dar prin după cele "
        "sunt fost era într această ale am"
    ),
    "Indonesian or Malay": (
        "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena tersebut bisa ada mereka "
        "lebih telah sudah atau saat oleh sebagai adalah kami dia"
    ),
    to_say("Vietnamese"): (
        "và của là có không được cho một trong đã với các người những này để khi về ra cũng như ở đến lại nhiều "
        "tôi sẽ từ rằng"
    ),
}
_KNOWN = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*")


def find_language(document: Document) -> str | None:
    """Return the English name of a document's language, or of its script; None where it cannot be told."""
    count = len(document.sentences)
    step = max(1, count // _SAMPLES)
    return language_of(" ".join(document.sentence_text(at)[:_LONGEST] for at in range(0, count, step)))


def language_of(text: str) -> str | None:
    """Return the English name of a text's language, or of its script; None where it cannot be told."""
    scripts = Counter(unicodedata.name(letter, "").split(" ")[0] for letter in text if letter.isalpha())
    total = scripts.total()
    if scripts[_LATIN] * 2 < total:
        return _by_script(scripts, total)
    words = [word.lower() for word in _WORD.findall(text)]
    if len(words) < _LEAST:
        return None
    shares = {language: sum(word in known for word in words) / len(words) for language, known in _KNOWN.items()}
    best = max(shares, key=lambda language: shares[language])
    if shares[best] < _SHARE or (best != ENGLISH and shares[best] < _LEAD * shares[ENGLISH]):
        return None
    return best


def _by_script(scripts: Counter[str], total: int) -> str | None:
    shares: Counter[str] = Counter()
    for script, count in scripts.items():
        shares[_SCRIPTS.get(script, "")] += count
    kana, han = shares["Japanese"], shares["Chinese"]
    if kana > _KANA_SHARE * (kana + han):
        shares["Japanese"] += shares.pop("Chinese", 0)
    language, count = shares.most_common(1)[0]
    return language if language and count >= _LEAST and count * 2 > total else None
