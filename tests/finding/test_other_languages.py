"""Texts in languages that the installed model does not know, from the raw text to links by shared words."""

from __future__ import annotations

import pytest

from viewer.core.wrapping import Wrapping
from viewer.finding.compare import compare_lexically
from viewer.finding.language import find_language
from viewer.reading.read import segment_text

LINKS = {0: 0, 1: 1, 2: 2, 4: 3, 6: 5}

PAIRS: dict[str, tuple[str, list[str], list[str]]] = {
    "German": (
        " ",
        [
            "Die alte Fähre fährt seit dem 3. März nicht mehr, weil ihr Kessel gerissen ist.",
            "Drei Wochen lang bekam auf der Insel niemand frisches Brot oder Briefe.",
            "Bürgermeisterin Ellen Broch bat den Kreis um ein Darlehen von 40.000 Kronen.",
            "Der Kreis lehnte ab.",
            "Dann banden die Fischer vier Kähne zusammen und schleppten sie über den Sund.",
            "Es ging besser, als alle gehofft hatten.",
            "Eine Werft in Lund bot bis zum Herbst ihren kleinsten Schlepper an.",
        ],
        [
            "Weil ihr Kessel riss, fährt die alte Fähre seit dem 3. März nicht.",
            "Niemand auf der Insel bekam drei Wochen lang Briefe oder frisches Brot.",
            "Um ein Darlehen von 40.000 Kronen bat Bürgermeisterin Ellen Broch den Kreis.",
            "Da banden die Fischer vier ihrer Kähne zusammen; über den Sund schleppten sie sie dann.",
            "Die Kinder der ganzen Küste sahen zu.",
            "Bis zum Herbst bot eine Werft aus Lund einen kleinen Schlepper an.",
        ],
    ),
    "Chinese": (
        "",
        [
            "旧渡轮的锅炉裂了，所以从三月起就停驶了。",
            "三个星期以来，岛上没有人收到新鲜的面包或信件。",
            "镇长向县里借四万克朗。",
            "县里拒绝了。",
            "后来渔民把四条驳船绑在一起，拖过了海峡。",
            "结果比大家希望的还要好。",
            "隆德的一家船厂愿意借出最小的拖船，直到秋天。",
        ],
        [
            "因为锅炉裂了，旧渡轮三月起停止行驶。",
            "岛上三个星期没有人收到信件和新鲜面包。",
            "镇长想向县里借四万克朗。",
            "于是渔民们把四条驳船绑在一起拖过海峡。",
            "海鸥跟着他们。",
            "直到秋天，隆德一家船厂愿意借出一条小拖船。",
        ],
    ),
    "Japanese": (
        "",
        [
            "古い渡し船はボイラーが割れたので三月から動いていない。",
            "三週間のあいだ島の人は焼きたてのパンも手紙も受け取れなかった。",
            "町長は郡に四万クローネの貸し付けを頼んだ。",
            "郡は断った。",
            "そこで漁師たちは四そうのはしけをつないで海峡を渡した。",
            "思ったよりうまくいった。",
            "ルンドの造船所は秋までいちばん小さな引き船を貸すと申し出た。",
        ],
        [
            "ボイラーが割れて、古い渡し船は三月から動かない。",
            "島の人は三週間、手紙も焼きたてのパンも受け取れなかった。",
            "四万クローネの貸し付けを町長は郡に頼んだ。",
            "漁師たちは四そうのはしけをつなぎ、海峡を渡した。",
            "かもめがついて来た。",
            "秋まで小さな引き船を貸すと、ルンドの造船所が申し出た。",
        ],
    ),
    "Arabic script": (
        " ",
        [
            "توقفت العبارة القديمة منذ مارس لأن مرجلها تشقق.",
            "لم يحصل أحد في الجزيرة على خبز طازج أو رسائل لمدة ثلاثة أسابيع.",
            "طلبت العمدة قرضا من المقاطعة قدره أربعون ألف كرونة.",
            "رفضت المقاطعة.",
            "ثم ربط الصيادون أربعة قوارب معا وسحبوها عبر المضيق.",
            "نجح الأمر أكثر مما توقع الجميع.",
            "عرض حوض السفن في لوند أصغر قاطرة لديه حتى الخريف.",
        ],
        [
            "لأن مرجلها تشقق توقفت العبارة القديمة في مارس.",
            "لمدة ثلاثة أسابيع لم يحصل أحد في الجزيرة على رسائل أو خبز.",
            "طلبت العمدة من المقاطعة قرضا قدره أربعون ألف كرونة.",
            "لذلك ربط الصيادون أربعة قوارب وسحبوها معا عبر المضيق.",
            "تبعتهم النوارس.",
            "حتى الخريف عرض حوض السفن في لوند قاطرة صغيرة.",
        ],
    ),
}


@pytest.mark.parametrize("language", PAIRS)
def test_reworded_sentences_find_each_other(language: str) -> None:
    between, *sides = PAIRS[language]
    texts = [f"{between.join(side[:3])}\n\n{between.join(side[3:])}\n" for side in sides]
    documents = [segment_text(text, title="a text", wrapping=Wrapping.AUTO) for text in texts]
    assert [len(document.sentences) for document in documents] == [7, 6]
    assert [find_language(document) for document in documents] == [language, language]
    found = compare_lexically(*documents)
    for row, column in LINKS.items():
        bead = next(bead for bead in found.beads if row in bead.left)
        assert column in bead.right
        assert len(bead.left) + len(bead.right) <= 4, "a short neighbour may go along"
        assert (bead.score or 0) > 0.15
