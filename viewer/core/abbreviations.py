"""What segmentation knows about languages: abbreviations, words that begin sentences, ordinals with a full stop.

Words stand without their last full stop, and in lower case where they count in any writing; a capital means that only
the capitalised word is an abbreviation ("Sun." but not "sun."). A language is named by its ISO 639-1 code.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class LanguageRules:
    """The words of one language that decide whether a full stop ends a sentence.

    `never`: abbreviations that do not end a sentence (titles, "e.g."). `counted`: not before a number ("No. 5").
    `maybe`: they end one before a word of `starters`, or before a name that the document uses on its own. `starters`:
    common first words of a sentence. `ordinal_after`: words after which a number with a full stop is an ordinal ("am
    3. Mai"), empty where the language has none; `ordinal_before`: nouns (months, centuries) that always make it one.
    `casual`: writing without capitals shows by a lone "i". `common`: words by which the language is known.
    """

    never: frozenset[str] = frozenset()
    counted: frozenset[str] = frozenset()
    maybe: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    ordinal_after: frozenset[str] = frozenset()
    ordinal_before: frozenset[str] = frozenset()
    casual: bool = False
    common: frozenset[str] = frozenset()


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NAMES_WITH_EXCLAMATION = _words("Yahoo Yum Jeopardy Joomla")
"""Names that are written with an exclamation mark: it ends a sentence only before a word that begins one."""

_ENGLISH = LanguageRules(
    never=_words(
        "mr mrs ms mx messrs mses dr drs prof profs rev revd Fr hon pres gov govs Sen Sens Rep Reps Gen Adm "
        "capt cpt cmdr Col lt sgt maj cpl pvt brig supt insp Det atty mt mts St ste ft vs v viz cf e.g i.e eg "
        "ie approx ca c aka a.k.a incl excl esp resp assoc asst dept univ gov.t dist bldg hwy pkwy rt msgr "
        "archbp Bp Ald Ed eds trans repr illus orig abbr syn Ext p.s ps"
    ),
    counted=_words(
        "no nos n° p pp vol vols ch chap sec sect Art fig figs eq eqs App pt Col pl par para ver op n l ll div"
    ),
    maybe=_words(
        "u.s u.k u.n e.u u.s.a u.s.s.r d.c l.a n.y a.m p.m b.c a.d b.c.e c.e inc ltd co corp llc plc bros jr "
        "sr esq ph.d m.d b.a m.a b.s m.s d.d.s r.n j.d ll.b ll.m ave blvd rd ln sq Jan Feb Mar Apr Jun Jul "
        "Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Calif Mass Conn Ariz Fla Ill "
        "Mich Minn Penn Tenn Tex Wash Wis Va Pa al assn intl natl Est p.o"
    ),
    starters=_words(
        "the a an this that these those he she it we they you i but and or so if when while after before in "
        "on at as for from with by to there here his her its our their my your who what where why how now "
        "then however although though since because both each every all some many most no not one two yet "
        "even also last next according under during despite meanwhile moreover instead until once unlike let "
        "please did do does is are was were have has can could would will should may only several another "
        "such she's he's it's they're we're i'm that's there's none nobody nothing today yesterday tomorrow "
        "later still thus therefore perhaps maybe nor"
    ),
    casual=True,
    common=_words(
        "the of and to in that is was for with as on are be by this have from not at but they which were his her has"
    ),
)
_GERMAN = LanguageRules(
    never=_words(
        "hr fr frl dr prof dipl ing Mag bzw z.b z d.h d u.a u vgl sog ca evtl ggf inkl exkl zzgl bspw insb "
        "etwa st geb gest ehem eigtl gegr lt ev kath i.d.r i.d r s.o s.u o.g o m.e z.t z.z zt zz v.a a.a.o "
        "p.a phil rer nat med jur hl bes mind max min abzgl röm dt engl franz lat griech österr schweiz "
        "bundesl ebd hrsg verh verw wg abk allg betr bzgl dgl einschl entspr erg evang sr jr"
    ),
    counted=_words("nr nrn bd bde abs art s kap abb tab ziff tel jg jh str no vol p pp std min sek mio mrd z"),
    maybe=_words(
        "a.m ff f o.ä u.ä n.chr v.chr chr e.v gmbh co jan feb mär apr jun jul aug sep sept okt nov dez str ag"
    ),
    starters=_words(
        "der die das ein eine einer eines einem er sie es wir ihr ich man dies diese dieser dieses und aber "
        "oder doch wenn als nach vor in im am an auf bei mit von zu zum zur für durch so auch da dort hier "
        "dann nun jetzt seit während obwohl weil dass nur noch schon sein seine ihre unser mein was wer wie "
        "wo warum alle viele einige jeder kein keine nicht zudem außerdem allerdings jedoch dabei dazu damit "
        "darauf danach später heute bis trotz"
    ),
    ordinal_after=_words(
        "am im vom zum zur der die das dem den des beim ab bis seit auf jeder jeden jedes dieser diesem "
        "diesen ein eine einem einen einer ihr ihre ihrem ihren ihrer sein seine seinem seinen seiner mein "
        "meine meinem meinen meiner und sowie unser unsere in nach"
    ),
    ordinal_before=_words(
        "januar jänner februar feber märz april mai juni juli august september oktober november dezember "
        "jahrhundert jahrhunderts jh jahrtausend jahrtausends auflage etage stock klasse platz"
    ),
    common=_words("der die und das nicht ist mit von den ein eine auf zu im dem des sich als auch es an werden aus er"),
)
_FRENCH = LanguageRules(
    never=_words(
        "m mm mr mrs mme mmes mlle mlles dr prof me mgr st ste apr env ca cf p.ex ex c.-à-d vs v chap art éd "
        "s.a.r fr lt col gén cap cdt gal adj tél réf div boul bd fbg dép mle n"
    ),
    counted=_words("n no nos nº p pp vol chap art fig t § tél al l éq sect"),
    maybe=_words("j.-c j.c s.a sté jr inc ltd co cie av janv févr avr juil sept oct nov déc u.s e.u"),
    starters=_words(
        "le la les l un une des du il elle ils elles on nous vous je tu ce cet cette ces c et mais ou donc si "
        "quand lorsque après avant en dans sur sous pour par avec sans son sa ses leur leurs mon ma mes notre "
        "votre qui que quoi où comment pourquoi ainsi alors cependant toutefois de d depuis à au aux tout "
        "tous toutes ici là puis selon malgré plusieurs certains aujourd'hui"
    ),
    common=_words("le la les des et est une dans que pour du en un qui il sur par au ce pas plus avec se sont aux"),
)
_SPANISH = LanguageRules(
    never=_words(
        "sr sra sres srta srtas dr dra dres prof profa d dª dña lic ing arq gral cnel tte cap sto sta mons fr "
        "hno pbro ud uds vd vds ee uu av avda c/ ej p.ej pág págs núm art aprox ca cf vs ed hab gob dpto "
        "depto prov excmo ilmo rvdo s.a.r tel máx mín f m n"
    ),
    counted=_words("no nº núm núms n pág págs p pp vol vols cap art fig t tomo tel ap apdo"),
    maybe=_words("a.m p.m ee.uu s.a s.l ltda cía co inc jr a.c d.c u.s"),
    starters=_words(
        "el la los las un una unos unas él ella ellos ellas ello yo tú nosotros usted este esta estos estas "
        "ese esa eso esto y o pero si cuando mientras después antes en con por para de desde sin sobre su sus "
        "mi tu nuestro que qué quién cómo dónde cuándo al del se no también así además embargo entonces aquí "
        "allí durante según tras aunque como hoy todo todos todas otro otra muchos varios"
    ),
    common=_words("el la los las que una por con del para es en un se su al lo como más fue no entre sus y de"),
)
_ITALIAN = LanguageRules(
    never=_words(
        "sig sigg sig.ra sig.na dott dott.ssa prof prof.ssa ing avv arch geom rag on sen gen col cap ten mons "
        "don s ss es ad p.es cfr ca vs sec tel fig art pag vol n ed"
    ),
    counted=_words("n nn p pp pag pagg vol voll cap art fig tav c tel sec"),
    maybe=_words("a.c d.c s.p.a s.r.l u.s jr inc"),
    starters=_words(
        "il lo la i gli le l un una uno egli ella esso essa essi lui lei loro noi voi io tu questo questa "
        "questi queste quello quella e ma o se quando mentre dopo prima in con per di da su tra fra a al alla "
        "nel nella dal dalla suo sua che chi come dove perché non anche così inoltre tuttavia poi qui secondo "
        "durante oggi"
    ),
    common=_words("il che di della per con non una gli sono del è la i in dei nel alla si le da anche come più dal"),
)
_PORTUGUESE = LanguageRules(
    never=_words(
        "sr sra srs sras dr dra drs prof profa eng arq gen cel cap ten sgto exmo ilmo rev pe d dom sto sta av "
        "r ex p.ex pág págs aprox ca cf vs ed dep v.exa tel n"
    ),
    counted=_words("no nº n núm pág págs p pp vol cap art fig t tel"),
    maybe=_words("a.c d.c s.a ltda cia jr e.u.a"),
    starters=_words(
        "o a os as um uma ele ela eles elas eu nós você este esta estes estas esse essa isso isto e ou mas se "
        "quando enquanto depois antes em no na nos nas com por para de do da desde sem sobre seu sua que quem "
        "como onde não também assim além porém entretanto aqui ali durante segundo após embora hoje ao à"
    ),
    common=_words("o que não uma os para com do da em um no na por mais as dos se foi ao é como das são à"),
)
_DUTCH = LanguageRules(
    never=_words(
        "dhr mevr mw mr drs dr ir ing prof ds st bijv b.v bv d.w.z o.a m.b.t t.o.v n.a.v i.v.m t.a.v ca vgl "
        "evt incl excl resp gem nl jl zgn a.u.b z.g jhr"
    ),
    counted=_words("nr nrs p pp blz bl deel art afb fig hfst tel"),
    maybe=_words("e.d n.chr v.chr a.s jr sr n.v"),
    starters=_words(
        "de het een hij zij ze wij we jij je u ik er dit dat deze die en maar of als toen terwijl na voor in "
        "op bij met van naar uit door om zijn haar hun mijn ons wat wie waar hoe waarom ook zo dan nu hier "
        "daar niet volgens tijdens sinds hoewel omdat vandaag"
    ),
    common=_words("de het een van en niet dat zijn op te voor met die aan is er om door bij ook worden als naar uit"),
)
_RUSSIAN = LanguageRules(
    never=_words(
        "гр тов т.н т.е т т.к и.о проф акад доц канд инж ген полк кап лейт ул просп пер пл наб бул кв "
        "корп стр ср напр прим ред изд сост соч собр тж букв св прп мч архим прот лат англ нем фр "
        "франц итал исп греч рус др.-греч устар разг тыс млн млрд чел обл р-н пос дер с оз о экз ст н до гл "
        "адм нар засл сокр абс яп кит укр польск тур араб перс"
    ),
    counted=_words("гл рис табл стр с т тт п пп ст вып ч № г гг вв в кн тел оп"),
    maybe=_words("г гг в вв т.д т.п др пр н.э им род ум ок э руб коп км м см мм кг л мин сек час га долл проц ч р"),
    starters=_words(
        "в во на и а но он она оно они мы вы я ты это этот эта эти тот та те с со к по за из от до для при "
        "после перед когда если что как где кто почему так также однако затем потом там здесь тогда его её их "
        "наш свой все всё многие некоторые не ни уже ещё под над у о об через во-первых согласно несмотря "
        "хотя поэтому кроме"
    ),
    common=_words("и в не на что он с как это по но к из у его за от так же для все она был то о а бы"),
)
_RULES = {
    "en": _ENGLISH,
    "de": _GERMAN,
    "fr": _FRENCH,
    "es": _SPANISH,
    "it": _ITALIAN,
    "pt": _PORTUGUESE,
    "nl": _DUTCH,
    "ru": _RUSSIAN,
}
_RELATED = {"uk": "ru", "be": "ru", "bg": "ru", "ca": "es", "gl": "pt"}
# Danish, Norwegian, Swedish; Finnish; Czech, Slovak; Croatian; Hungarian; Turkish.
_ORDINAL_STOP = LanguageRules(
    ordinal_before=_words(
        "januar februar marts mars april maj mai juni juli august september oktober november desember "
        "december århundrede århundre tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta "
        "heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta vuosisadalla ledna února března dubna "
        "května června července srpna září října listopadu prosince století januára februára marca apríla "
        "mája júna júla augusta septembra októbra novembra decembra storočia stoljeća siječnja veljače ožujka "
        "travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca január február március "
        "április május június július augusztus szeptember október század században yüzyıl yüzyılda"
    )
)
_ORDINAL_LANGUAGES = _words("da nb nn no fi cs sk hu hr sr sl et lv tr pl is")

_WORD = regex.compile(r"[\p{L}\p{M}]+")
_SAMPLE = 20_000  # code points: some thousand words tell the language


def guess_language(text: str) -> str | None:
    """Return the language of a text by its commonest words, or None where none of those known here stands out."""
    words = [word.lower() for word in _WORD.findall(text[:_SAMPLE])]
    counts = sorted(
        ((sum(word in rules.common for word in words), code) for code, rules in _RULES.items()), reverse=True
    )
    best, second = counts[0], counts[1]
    return best[1] if best[0] > second[0] and best[0] * 12 >= len(words) else None


def _joined(parts: Iterable[LanguageRules]) -> LanguageRules:
    parts = tuple(parts)
    return LanguageRules(
        never=frozenset(chain.from_iterable(part.never for part in parts)),
        counted=frozenset(chain.from_iterable(part.counted for part in parts)),
        maybe=frozenset(chain.from_iterable(part.maybe for part in parts)),
        starters=frozenset(chain.from_iterable(part.starters for part in parts)),
    )


@lru_cache(maxsize=32)
def rules_for(language: str | None) -> LanguageRules:
    """Return what is known about a language; without a known one, what the great ones have in common or add up to."""
    code = language.partition("-")[0].lower() if language else None
    code = _RELATED.get(code, code) if code else None
    if code in _RULES:
        return _RULES[code]
    if code in _ORDINAL_LANGUAGES:
        general = _joined((_ENGLISH,))
        return LanguageRules(
            general.never, general.counted, general.maybe, general.starters, ordinal_before=_ORDINAL_STOP.ordinal_before
        )
    return _joined((_ENGLISH, _RUSSIAN))
