"""One scale for all models: two sentences that have nothing in common are as alike by one model as by another.

Models differ in how near strangers are: with the installed one their cosine is about 0, with others 0.7, as all their
vectors lean to one side (Ethayarajh 2019, "How contextual are contextualized word representations?"). Taking a share
of that lean away brings strangers down to where the installed model has them, and leaves the same sentences at 1, so
that all bounds and scores keep their meaning. The share is found with sentences that are all about something else.
To a model that does not know a language all its sentences are alike; so the languages that it tells apart best count.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

STRANGERS = (
    (
        "The cat slept on the warm stove.",
        "Interest rates rose by half a percent in autumn.",
        "She has played the cello since she was nine.",
        "Please restart the computer before you install the update.",
        "The bridge across the gorge was closed to lorries.",
        "Nobody could explain why the bees had left the hive.",
        "Add two spoons of flour and stir until the sauce thickens.",
        "The senator refused to answer questions about the treaty.",
        "In 1874 a comet was seen from the northern hemisphere.",
        "My brother's shoes are too small for him.",
        "The museum lends its oldest map to nobody.",
        "Two of the five wells had run dry by noon.",
        "He learned to weld in the shipyard of his uncle.",
        "Bacteria of this kind live without any oxygen.",
        "The choir will rehearse in the gymnasium on Friday.",
        "Her first novel was translated into eleven languages.",
        "Check the pressure of all four tyres once a month.",
        "The goalkeeper broke a finger in the last minute.",
        "Wool shrinks when it is washed too hot.",
        "The court ruled that the contract was void.",
        "From the balcony you could see the fireworks.",
        "Cheap loans made the prices of houses climb.",
        "A fox has dug its den under the garden shed.",
        "The password must contain at least one digit.",
        "Monks copied the chronicle by candlelight.",
        "The pilot asked for permission to land.",
        "Lemon juice keeps sliced apples from turning brown.",
        "The tax on sugar brought in less than was hoped.",
        "Our neighbour collects stamps from countries that no longer exist.",
        "The glacier has lost a third of its length.",
        "They danced until the band had packed its instruments.",
        "The vaccine has to be kept in a refrigerator.",
    ),
    (
        "Der Zug nach Süden fährt heute von einem anderen Gleis ab.",
        "Die Richterin las das Urteil mit leiser Stimme vor.",
        "Le boulanger ouvre sa boutique à cinq heures du matin.",
        "Les élèves ont planté des tulipes devant l'école.",
        "El médico le recomendó que durmiera más.",
        "La cosecha de aceitunas fue muy pobre este año.",
        "O guarda-chuva ficou esquecido no autocarro.",
        "La squadra ha perso la finale ai rigori.",
        "De fietser wachtte onder de boom tot het droog werd.",
        "Zegar na wieży zatrzymał się w nocy.",
    ),
    (
        "お祭りの夜に花火が上がった。",
        "会社は来月から値段を上げる。",
        "祖父は毎朝六時に犬と歩く。",
        "这本词典一共有三千页。",
        "医生建议他少吃盐。",
        "火车因为大雪停在山里。",
        "그는 바닷가에서 조개를 주웠다.",
        "새 도서관은 다음 달에 문을 연다.",
    ),
    (
        "Старый маяк давно не работает.",
        "Химики получили новый прочный материал.",
        "Бабушка связала внуку шерстяной свитер.",
        "Суд отложил заседание до понедельника.",
        "توقف المطر قبل غروب الشمس.",
        "اشترى الفلاح جرارا جديدا.",
        "يتعلم الأطفال العزف على العود.",
        "ارتفعت أسعار القمح هذا الشهر.",
    ),
)
"""Groups of sentences in languages that are near in script, no two of a group about the same matter."""

_AIM = 0.03
"""Mean similarity of strangers by the installed model."""

_SPREAD = 0.1  # of the groups that a model knows, in mean similarity
_AT_ONCE = 4_096  # vectors: some megabytes
_STEPS = 24  # of halving an interval: finer than half precision


@dataclass(frozen=True)
class Level:
    """What is taken away from each vector of a model before its length is made one again, [dimension]."""

    lean: NDArray[np.float32]

    def apply(self, vectors: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return vectors on the common scale, of length one in half precision, [sentences, dimension]."""
        found = np.empty_like(vectors)
        for start in range(0, len(vectors), _AT_ONCE):
            moved = vectors[start : start + _AT_ONCE] - self.lean
            norms = np.sqrt(np.einsum("ij,ij->i", moved, moved))[:, None]
            found[start : start + _AT_ONCE] = (moved / np.maximum(norms, 1e-9)).astype(np.float16)
        return found


def find_level(groups: Sequence[NDArray[np.float32]]) -> Level | None:
    """Return what brings the vectors of STRANGERS, a group [sentences, dimension], as far apart as they should be.

    None where they are that far apart already.
    """
    near = [mean_similarity(group) for group in groups]
    if min(near) <= _AIM:
        return None
    known = [group for group, mean in zip(groups, near, strict=True) if mean <= min(near) + _SPREAD]
    lean = np.concatenate(known).mean(axis=0)
    low, high = 0.0, 1.0
    for _ in range(_STEPS):
        share = (low + high) / 2
        level = Level((share * lean).astype(np.float32))
        if min(mean_similarity(level.apply(group)) for group in known) > _AIM:
            low = share
        else:
            high = share
    return Level((high * lean).astype(np.float32))


def mean_similarity(vectors: NDArray[np.float32]) -> float:
    """Mean cosine of all pairs of different vectors, which have length one."""
    count = len(vectors)
    together = vectors.sum(axis=0, dtype=np.float64)
    itself = np.einsum("ij,ij->", vectors, vectors, dtype=np.float64)
    return float((together @ together - itself) / (count * (count - 1)))
