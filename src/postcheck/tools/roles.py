"""The words that tell whose name stands there: student, staff or somebody else.

Tables of words, in one place; `people` and the opt-out comparison both read them. A word may hold
the signs of a regular expression; all are compared without case, as whole words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from postcheck.model import Span

# Before a name, as part of it: "Mrs. Trevino", "Coach Dan Ostrow", "Mayor Lena Whitfield".
STAFF_TITLES: Final = (
    "mr mrs ms miss mx mister missus dr doctor prof professor coach coaches principal principals "
    "superintendent supt nurse señor señora señorita sr[.] sra srta maestra maestro profesora "
    "profesor directora"
).split()
OTHER_TITLES: Final = (
    "mayor governor gov senator sen representative rep congressman congresswoman councilman "
    "councilwoman councilmember commissioner judge justice officer deputy sheriff chief sgt "
    "sergeant lt lieutenant colonel col major maj general gen rev reverend pastor fr rabbi imam "
    "ambassador sir trustee astronaut firefighter trooper detective"
).split()

# What a person is at a school for pay.
STAFF_NOUNS: Final = (
    r"teachers?",
    r"educators?",
    r"principals?",
    r"vice[- ]principals?",
    r"superintendents?",
    r"counselors?",
    r"librarians?",
    r"media specialists?",
    r"custodians?",
    r"secretar(?:y|ies)",
    r"registrar",
    r"nurses?",
    r"para(?:educator|professional|s)?s?",
    r"aides?",
    r"bus drivers?",
    r"drivers?",
    r"cafeteria (?:manager|worker|lead)s?",
    r"food service (?:director|manager)",
    r"instructors?",
    r"directors?",
    r"coordinators?",
    r"specialists?",
    r"therapists?",
    r"psychologists?",
    r"pathologists?",
    r"interventionists?",
    r"social workers?",
    r"administrat(?:ors?|ive assistants?|ion)",
    r"office managers?",
    r"managers?",
    r"supervisors?",
    r"technicians?",
    r"athletic (?:director|trainer)s?",
    r"trainers?",
    r"(?:head |assistant |jv |varsity )?coach(?:es|ed|ing)?",
    r"sponsors?",
    r"advis[eo]rs?",
    r"dean",
    r"deans",
    r"facult(?:y|ies)",
    r"staff(?: members?)?",
    r"employees?",
    r"substitutes?",
    r"colleagues?",
    r"kitchen (?:staff|crew|team)",
    r"crew (?:chief|leader)",
    r"dispatchers?",
    r"(?:retirement|hiring|appointment|promotion|resignation) of",
    r"(?:his|her|their) (?:\w+ )?(?:students|kids|pupils|classes|players|classroom)",
    r"(?:crossing|security) guards?",
    r"(?:board|national board) certified",
    r"department (?:head|chair)",
    r"(?:head|chair) of",
    r"band director",
    r"choreographers?",
    r"accompanist",
    r"conductors?",
    r"maestr[ao]s?",
    r"director[ae]?s?",
    r"consejer[ao]s?",
)

# People who are neither: families, officials, guests, writers, the dead.
OTHER_NOUNS: Final = (
    r"parents?",
    r"moms?",
    r"dads?",
    r"mothers?",
    r"fathers?",
    r"grand(?:mother|father|parent|ma|pa)s?",
    r"aunt",
    r"uncle",
    r"guardians?",
    r"husband",
    r"wife",
    r"widow",
    r"board (?:of education )?(?:members?|president|vice president|chair\w*)",
    r"(?:school )?board",
    r"trustees?",
    r"mayors?",
    r"governors?",
    r"senators?",
    r"legislators?",
    r"congress(?:man|woman|person)",
    r"city council\w*",
    r"county commission\w*",
    r"judges?",
    r"sheriff",
    r"chief",
    r"authors?",
    r"co-?authors?",
    r"writers?",
    r"poets?",
    r"illustrators?",
    (
        r"(?:caldecott|newbery|pulitzer|nobel|grammy|olympic|emmy|oscar)[ -](?:\w+[ -])?"
        r"(?:winn(?:er|ing)|medalist|honoree|nominee)s?"
    ),
    r"linem[ae]n",
    r"(?:electric|water|utility) crew",
    r"novelist",
    r"composers?",
    r"playwright",
    r"artists?",
    r"muralist",
    r"musicians?",
    r"singer",
    r"scientist",
    r"inventor",
    r"historian",
    r"journalist",
    r"reporter",
    r"photographers?",
    r"speakers?",
    r"guests?",
    r"presenters?",
    r"volunteers?",
    r"alum(?:n[aiu]s?|nae|s)?",
    r"former students?",
    r"graduated? (?:of|from)",
    r"(?:son|daughter|child|children|grandson|granddaughter|twins) of",
    r"hij[oa]s? de",
    r"(?:graduate of the )?class of (?:19\d\d|20[01]\d)",
    r"owners?",
    r"co-?owners?",
    r"founders?",
    r"co-?founders?",
    r"ceo",
    r"sponsored by",
    r"donors?",
    r"engineers?",
    r"architects?",
    r"attorney",
    r"lawyer",
    r"doctor",
    r"dentist",
    (
        r"(?:meteorolog|scient|botan|biolog|geolog|psycholog|archaeolog|paleontolog|therap|"
        r"journal|novel|column|activ|flor)ists?"
    ),
    r"paramedics?",
    r"pilots?",
    r"plumbers?",
    r"electricians?",
    r"carpenters?",
    r"bankers?",
    r"beekeepers?",
    r"zookeepers?",
    r"(?:park )?rangers?",
    r"magicians?",
    r"storytellers?",
    r"sculptors?",
    r"actors?",
    r"bakers?",
    r"soldiers?",
    r"neighbors?",
    r"contractors?",
    r"donat(?:ed|es|ing|ions?)",
    r"for free",
    r"veterinarian",
    r"farmers?",
    r"rancher",
    r"chef",
    r"veterans?",
    r"sergeant",
    r"pta",
    r"ptsa",
    r"pto",
    r"booster(?:s| club)?",
    r"treasurer",
    r"community members?",
    r"business (?:man|woman|leader|owner)s?",
    r"realtor",
    r"(?:police|resource) officers?",
    r"state representatives?",
    r"civil rights",
    r"activist",
    r"president of the united states",
    r"in memory of",
    r"in honor of",
    r"named (?:after|for)",
    r"honoring the late",
    r"the late",
    r"legacy of",
)

# What makes a person a student here.
STUDENT_NOUNS: Final = (
    r"students?",
    r"pupils?",
    r"scholars?",
    r"freshm[ae]n",
    r"sophomores?",
    r"juniors?",
    r"seniors?",
    (
        r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)"
        r"[- ]grad(?:er|ers|e)"
    ),
    r"\d{1,2}(?:st|nd|rd|th)?[- ]grad(?:er|ers|e)",
    r"gr(?:ade|[.])? ?\d{1,2}",
    r"(?:9|10|11|12)th",
    r"kinder(?:garten|gart[en]ers?|s)?",
    r"kindergart[en]+ers?",
    r"pre-?k(?:er)?s?",
    r"preschoolers?",
    r"middle schoolers?",
    r"high schoolers?",
    r"underclassm[ae]n",
    r"upperclassm[ae]n",
    r"(?:co-?)?captains?",
    r"valedictorians?",
    r"salutatorians?",
    (
        r"(?:her|his|their|our|my) (?:\w+ )?(?:twins|sons?|daughters?|children|grandsons?|"
        r"granddaughters?)"
    ),
    r"honor roll",
    r"dean's list",
    r"honor students?",
    r"student[- ]athletes?",
    r"athletes?",
    r"class of 20[2-9]\d",
    (
        r"(?:class|student body|student council|student government|stuco|asb|ffa|club) "
        r"(?:president|vice president|secretary|treasurer|officer|representative)s?"
    ),
    r"homecoming (?:king|queen|court)",
    r"prom (?:king|queen|court)",
    r"(?:quarter|running|half|full|line|corner)backs?",
    r"wide receivers?",
    r"(?:offensive|defensive) linem[ae]n",
    (
        r"(?:student|artist|athlete|scholar|reader|citizen|player|musician|wrestler|runner|leader|"
        r"mathematician|writer|author|speaker|worker)s? of the (?:day|week|month|quarter|year|game)"
    ),
    r"goal(?:ie|keeper)s?",
    r"pitchers?",
    r"catchers?",
    r"shortstops?",
    r"outfielders?",
    r"midfielders?",
    r"setters?",
    r"(?:point |shooting )?guards?",
    r"wrestlers?",
    r"swimmers?",
    r"runners?",
    r"golfers?",
    r"gymnasts?",
    r"cheerleaders?",
    r"drum majors?",
    r"section leaders?",
    r"first chair",
    r"eagle scout",
    r"merit (?:scholar|semi-?finalist|finalist)s?",
    r"semi-?finalists?",
    r"finalists?",
    r"spellers?",
    r"champions?",
    r"winners?",
    r"runners?-up",
    r"leaguers?",
    r"(?:saxophon|violin|clarinet|flaut|cell|trombon|pian|guitar|vocal|solo)ists?",
    r"(?:trumpet|tuba|drum|horn) players?",
    r"drummers?",
    r"(?:all-district|all-city|honor|district) (?:choir|band|orchestra)",
    r"(?:morning|student) announcements",
    r"graduates?",
    r"graduating",
    r"cast(?: list| members?)?",
    r"ensemble",
    r"classmates?",
    r"teammates?",
    r"varsity",
    r"junior varsity",
    r"all-(?:state|american|conference|league|region|district)\w*",
    r"estudiantes?",
    r"alumn[oa]s?",
    r"birthdays?",
)

# What students do in a post; weak by itself.
STUDENT_DEEDS: Final = (
    r"scored?",
    r"scoring",
    r"goals?",
    r"touchdowns?",
    r"rebounds?",
    r"points",
    r"assists?",
    r"tackles",
    r"home runs?",
    r"strikeouts",
    r"saves",
    r"kills",
    r"digs",
    r"aces",
    r"pins?",
    r"pinned",
    r"finish(?:ed|ing)",
    r"placed?",
    r"placing",
    r"qualif(?:ied|ying|ies)",
    r"medal(?:s|ed|ists?)?",
    r"personal (?:best|record)s?",
    r"relay",
    r"\d+(?:st|nd|rd|th) (?:place|overall)",
    r"(?:first|second|third|fourth|fifth|sixth) (?:place|overall)",
    r"meters?",
    r"freestyle",
    r"hurdles",
    r"high jump",
    r"long jump",
    r"shot put",
    r"won",
    r"wins",
    r"earned",
    r"selected (?:to|for)",
    r"accepted (?:to|into)",
    r"signed (?:a |her |his |their )?(?:letter of intent|to play)",
    r"signing day",
    r"commit(?:ted|s) to",
    r"essay contest",
    r"spelling bee",
    r"science fair",
    r"art (?:show|contest)",
    r"geography bee",
    r"robotics team",
    r"debate team",
    r"solo",
    r"starring",
    r"(?:plays|stars|portrays|performs)(?: as)?",
    r"(?:role of|cast as|played by|portrayed by)",
    r"named to",
    r"perfect attendance",
    r"act score",
    r"scholarships?",
    r"sang|sings?|danced?|perform(?:s|ed|ing)?",
    r"compet(?:es?|ed|ing|ition|itions)",
    r"contests?",
    r"represent(?:s|ed|ing)?",
    r"tutors",
    r"threw|drained|homered|batted|pitched|rushed|caught|blocked|drew|dribbled|chipped in",
    r"beat|defeated|def|saved|struck out|penalty|mound|nationals",
    r"psat|act|sat",
    r"campe[óo]n(?:a|es)?",
    r"duet|piano|script|costumes?",
    r"buzzer",
    r"winning",
    r"victory",
    r"championships?",
    r"robot(?:ics)?",
    r"essays?",
    r"entr(?:y|ies)",
    r"recital",
    r"alto|bass|soprano|tenor|trumpet|clarinet|flute|percussion|violin|cello",
    r"(?:chess|drama|art|math|science|hmong|spanish|french|german|key|robotics|book) club",
    r"signed with",
    r"to play (?:football|basketball|baseball|softball|soccer|volleyball|tennis|golf)",
    r"(?:geography|scholars'?|quiz|knowledge) bowl",
    r"anthem",
    r"\d+ books",
    r"(?:she|he|they) (?:is|are) only",
    r"room \d+",
    r"pictured|from left",
    r"photo(?=:)",
    r"way to \w+",
    r"homework",
    r"lost (?:her|his) first tooth",
    r"read to",
    r"project",
    r"congrat(?:s|ulations|ulate|ulated)?",
    r"kudos",
    r"shout[- ]?outs?",
    r"way to go",
    r"(?:great|good|nice) (?:job|work|luck)",
    r"hats off",
    r"so proud",
    r"proud of",
    r"recognition",
    r"felicidades",
    r"felicitaciones",
    r"finishers?",
    r"took (?:\d(?:st|nd|rd|th)|first|second|third|home)",
    r"poem",
    r"painting",
    r"drawing",
    r"artwork",
)

# Offices that pupils hold in a club and adults at a school: what stands on the line decides.
OFFICES: Final = (
    r"(?:vice[- ]?)?presidents?",
    r"secretar(?:y|ies)",
    r"treasurers?",
    r"historians?",
    r"reporters?",
    r"parliamentarians?",
    r"officers?",
)
STUDENT_GROUPS: Final = (
    r"student (?:council|government|body|senate|leadership)",
    r"stuco",
    r"class officers?",
    r"(?:freshman|sophomore|junior|senior) class",
    r"honor society",
    r"nhs",
    r"njhs",
    r"ffa",
    r"fbla",
    r"hosa",
    r"deca",
    r"4-h",
    r"key club",
    r"club officers?",
)

# People of history and letters whom school posts name again and again.
HISTORIC: Final = frozenset(
    """abraham lincoln|albert einstein|amelia earhart|anne frank|barack obama|benjamin franklin|
    beverly cleary|cesar chavez|charles dickens|christopher columbus|clara barton|dolores huerta|
    dwight eisenhower|edgar allan poe|eleanor roosevelt|frederick douglass|frida kahlo|
    george washington|george washington carver|gordon parks|harper lee|harriet tubman|
    helen keller|jackie robinson|jane goodall|john f kennedy|john kennedy|johnny appleseed|
    jane austen|jk rowling|katherine johnson|langston hughes|leonardo da vinci|linda brown|
    louis braille|mae jemison|malala yousafzai|marie curie|mark twain|martin luther king|
    maya angelou|michelle obama|neil armstrong|nelson mandela|oliver brown|pablo picasso|
    roald dahl|rosa parks|ruby bridges|ruth bader ginsburg|sally ride|sandra cisneros|
    shel silverstein|sojourner truth|sonia sotomayor|susan b anthony|theodore roosevelt|
    thomas edison|thomas jefferson|thurgood marshall|vincent van gogh|walt disney|
    william shakespeare|wilbur wright|orville wright|ronald mcdonald|santa claus|
    st patrick|uncle sam|buffalo bill|johnny kaw""".replace("\n    ", "").split("|")
)

# After a name that is no person here: "Brennan Elementary", "Haddad Street", "Osei Award".
NAMESAKE_NOUNS: Final = (
    "school schools elementary elem middle intermediate high primary academy magnet k-8 hs ms "
    "es isd usd campus university college institute library gym gymnasium stadium field fields "
    "park arena auditorium theater theatre center centre hall building complex pool track court "
    "courts street st avenue ave road rd boulevard blvd drive lane ln way highway hwy plaza "
    "creek lake hill airport hospital clinic church chapel museum memorial foundation fund "
    "scholarship scholarships award awards trophy medal camp meeting invitational invite "
    "tournament classic relays relay open bowl cup meet games run 5k day week month prize grant "
    "act law company co inc llc corp corporation ford chevrolet toyota honda insurance realty "
    "dental orthodontics bakery farms electric construction motors plumbing roofing nursery "
    "landscaping catering grill cafe diner house room wing garden trail bridge county city"
).split()


def pattern(words: Iterable[str]) -> re.Pattern[str]:
    """One pattern for many words, whole and without case."""
    return re.compile(rf"(?<![\w'’-])(?:{'|'.join(words)})(?![\w’'])", re.IGNORECASE)


_TITLES: Final = frozenset(each.removesuffix("[.]") for each in (*STAFF_TITLES, *OTHER_TITLES))
_TITLE_BEFORE: Final = re.compile(
    rf"(?<!\w)(?:{'|'.join((*STAFF_TITLES, *OTHER_TITLES))})\.?[ \t\xa0]+$", re.IGNORECASE
)
_DESCRIBED_BEFORE: Final = re.compile(
    rf"(?<![\w'’-])(?:{'|'.join(STAFF_NOUNS)})[ \t\xa0]+$", re.IGNORECASE
)
_NAMESAKE_AFTER: Final = re.compile(
    r"(?:['’]s)?[ \t\xa0]+(?:[A-Z][\w'’-]*[ \t\xa0]+){0,2}?"
    rf"(?:{'|'.join(dict.fromkeys(n[0].upper() + n[1:] for n in NAMESAKE_NOUNS))})\b"
)
_NAMESAKE_FAR: Final = 60


def is_title(word: str) -> bool:
    """Whether a folded word is a title that stands before a name."""
    return word in _TITLES


def names_someone_else(text: str, span: Span) -> bool:
    """Whether a title, a staff role or a namesake's noun directly beside a name settles it.

    True for "Mrs. Marisol Trevino", "art teacher Daniel Osei" and "Grace Hill Elementary".
    """
    before = text[max(span.start - 40, 0) : span.start]
    if _TITLE_BEFORE.search(before) or _DESCRIBED_BEFORE.search(before):
        return True
    return is_namesake(text, span)


def is_namesake(text: str, span: Span) -> bool:
    """Whether the words after a name make it a school's, street's or award's."""
    return bool(_NAMESAKE_AFTER.match(text, span.end, span.end + _NAMESAKE_FAR))
