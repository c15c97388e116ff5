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
    "ambassador consul don doña sor sir trustee astronaut firefighter trooper detective"
).split()

# Only these are written with a full stop; after "superintendent." a new sentence begins.
ABBREVIATED: Final = (
    "mr mrs ms dr prof supt sr sra srta gov sen rep sgt lt col maj gen rev fr capt".split()
)


def titles_pattern(titles: Iterable[str]) -> str:
    """Titles as alternatives, with the full stop of those that are abbreviations."""
    return "|".join(
        title if "[.]" in title else f"{title}\\.?" if title in ABBREVIATED else title
        for title in titles
    )


# What a person is at a school for pay.
STAFF_NOUNS: Final = (
    (
        r"(?:teacher|employee|educator|principal|counselor|librarian|para|staff member)s?"
        r"[- ]of[- ]the[- ](?:year|month|week)(?: (?:finalist|winner|nominee|honoree)s?)?"
    ),
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
    r"para(?:educator|professional)s?|paras",
    r"aides?",
    r"bus drivers?",
    r"(?:bus|van|truck|route) drivers?",
    r"drivers?(?= [A-Z])",
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
    r"sro",
    r"retirees?|retirements?",
    (
        r"(?:custodial|kitchen|transportation|maintenance|grounds|nutrition|lunchroom|office|"
        r"front desk|counseling|payroll|technology) (?:crew|team|staff|department|office)"
    ),
    r"new (?:hires?|employees?|faces)",
    r"interpreters?",
    r"translators?",
    r"(?:family|community|parent|school) liaisons?",
    r"liaisons?",
    r"(?:groundskeeper|caretaker|janitor|maintenance worker)s?",
    r"mechanic",
    r"(?:office|library|teaching|health) (?:assistant|clerk|aide)s?",
    r"clerks?",
    r"receptionists?",
    r"bookkeepers?",
    r"mentor teachers?",
    r"(?:chief|deputy|assistant) \w+ officers?",
    r"lunch ladies|lunch lady",
    r"maestr[ao]s?",
    r"director[ae]?s?",
    r"consejer[ao]s?",
    r"chofer(?:es)?|conductor[ae]s? (?:del|de) autob[uú]s",
    r"enlace(?: biling[uü]e)?|biblotecari[ao]s?|bibliotecari[ao]s?|enfermer[ao]s?|cociner[ao]s?",
    r"entrenador(?:a|es)?|secretaria de la escuela|int[ée]rpretes?|subdirector[ae]?s?",
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
    r"(?:the |our )?(?:19\d\d|200\d)(?: [\w'’-]+){0,3} (?:team|squad|champions|cast|crew|class)",
    r"(?:jef[ea] de (?:bomberos|polic[íi]a)|alcaldes?a?|concejal(?:es)?|bomber[oa]s?|polic[íi]as?)",
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
    r"(?:president|tesorer|vocal|secretari)[aeo]s?(?= [A-ZÁÉÍÓÚÑ])",
    r"(?:mam[áa]s?|pap[áa]s?|madres?|padres?|abuel[oa]s?|t[íi][oa]s?|vecin[oa]s?)",
    r"(?:alcald(?:e|esa)|gobernador[a]?|senador[a]?|autor[a]?s?|escritor[a]?s?|jueces|juez[a]?)",
    r"(?:due[ñn][oa]s?|voluntari[oa]s?|donante?s?|poetas?|m[úu]sicos?|artistas?)",
    r"local president|union|oversight committee|public comment|citizens?|committee \(citizens\)",
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
    (
        r"student[- ](?:representative|assistant|speaker|leader|officer|aide|announcer|director|"
        r"manager|trainer|editor|ambassador|volunteer|artist|author|writer|poet|musician|reporter|"
        r"photographer|engineer|chef|farmer|entrepreneur|mentor|tutor|scientist|conductor|designer|"
        r"member|section|body|athlete|musician|actor|performer|journalist|host|judge|delegate)s?"
    ),
    r"(?:graduation|commencement|baccalaureate) speakers?",
    (
        r"(?:teen|youth|junior|future|young) "
        r"(?:artist|author|writer|scientist|engineer|farmer|leader)s?"
    ),
    (
        r"(?:managing |copy |sports |news |photo |layout |yearbook )?editors?(?:[- ]in[- ]chief)?"
        r"(?! (?:of|at) the)"
    ),
    r"(?:first|second) vice president",
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
    r"kid(?:do)?s?|kiddies|boys|girls|youngsters?|children|little ones?|littles|twins|siblings",
    r"(?:hall|lunch|recess) monitors?|line leaders?|safety patrol|(?:reading )?budd(?:y|ies)",
    r"(?:student|school) ambassadors?|helpers|volunteens?|cadets?|scouts?",
    (
        r"(?:debater|dancer|singer|trumpeter|thrower|jumper|sprinter|hurdler|diver|bowler|skater|"
        r"coder|reader|skier|finisher|scorer|hitter|blocker|starter|newcomer|returner|"
        r"performer|helper|walker|learner|thespian|leader|rower|fiddler|harpist|percussionist|"
        r"bassoonist|oboist|vocalist|soloist|forward|striker|sweeper|fencer|archer|paddler|medalist|keeper|kicker|punter)s?"
    ),
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
    r"(?:su|nuestr[oa]s?) (?:hij[oa]s?|niet[oa]s?|ni[ñn][oa]s?|estudiantes?)",
    r"ni[ñn][oa]s?|j[óo]venes",
    r"porter[oa]s?|capit[áa]n(?:a|es)?|delanter[oa]s?|ganador(?:a|es)?|graduad[oa]s?|jugador(?:a|es)?",
    r"(?:primer|segund|tercer|cuart|quint|sext|s[ée]ptim|octav|noven)[oa]? grado",
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
    r"recess|homework|locker|backpack|playground|field day|report card|first tooth|braces|lego",
    r"(?:snow|blanket) fort|snowm[ae]n|sled(?:ding)?|lemonade stand|show and tell|loose tooth",
    r"prom|homecoming|graduation|commencement|cap and gown|promotion ceremony",
    r"college|freshman year|senior night|internship|college visit",
    r"(?:read|reads|reading) aloud|raised (?:his|her|their) hand",
    r"(?:one|ones|name|names) to watch",
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
    r"gan[óo]|ganaron|anot[óo]|goles?|cant[óo]|cantaron|bail[óo]|solos|obtuv(?:o|ieron)|act[úu]an?",
    r"(?:primer|segundo|tercer) lugar|premios?|concurso|ortograf[íi]a|torneo|equipo|detuvo",
    r"diplomas?|requirements|honors|singles|doubles|sports? section|column on|literary magazine",
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
    r"pictured|from left|left(?=,)|right(?=,)",
    r"(?:photo|caption)(?=:)",
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
    r"hats off|slow clap|round of applause|applause|props|high fives?|three cheers|bravo|hooray",
    r"(?:let['’]s hear it|a hand|a cheer|cheers) for|woo ?hoo|yay|so excited for|good luck",
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

# What grown-ups do or are said to have in a post; weak by itself.
ADULT_DEEDS: Final = (
    (
        r"(?:for|after|over|in|with) (?:\w+ )?"
        r"(?:\d+|ten|twelve|fifteen|twenty|thirty|forty)(?:-\w+)? years"
    ),
    r"decades?|years of service|since (?:19|20)\d\d",
    r"office hours|planning period|lesson plans?|professional development|doctorate|career",
    r"(?:bachelor|master|doctor)\S* degree|newly licensed|licen[cs]ed",
    r"(?:has|have) (?:driven|taught|coached|served|worked|cooked|cleaned|led|run)",
    r"retir(?:e|es|ed|ing|ement)|hir(?:e|ed|ing)|appointed|resign(?:s|ed|ation)|promoted to",
    r"founded|funded|sponsored|repaired|restored|installed|donated|gave (?:us|the school)",
    r"keynote|guest speaker|ribbon[- ]cutting|grandchildren",
    r"(?:his|my) wife|(?:her|my) husband",
    r"(?:the|our|her|his) (?:classroom|office|shop|store|company|firm|crew|family business)",
    r"stop by|sign up with|see (?:me|him|her)|turn in (?:\w+ )?(?:forms?|money)",
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
    r"(?:v\.? ?)?p(?:res)?\.(?= [A-Z])",
    r"v\.?p\.?(?=[ :])",
    r"(?:sec|treas|hist)\.(?= [A-Z])",
)
STUDENT_GROUPS: Final = (
    r"student (?:council|government|body|senate|leadership)",
    r"stuco",
    r"class officers?",
    r"(?:freshman|sophomore|junior|senior) class",
    r"honor society",
    r"nhs",
    r"njhs",
    r"fccla|skillsusa|tsa|hospitality club|spanish club|french club|drama club|science club",
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
    "courts branch mural statue rose tree street st avenue ave road rd boulevard blvd drive lane "
    "ln way highway hwy plaza "
    "creek lake hill airport hospital clinic church chapel museum memorial foundation fund "
    "scholarship scholarships award awards trophy medal camp meeting invitational invite "
    "tournament classic relays relay open bowl cup meet games run 5k day week month prize grant "
    "act law company co inc llc corp corporation ford chevrolet toyota honda insurance realty "
    "dental orthodontics bakery farms electric construction motors plumbing roofing nursery "
    "landscaping catering grill cafe diner tire tires auto farm ranch barn shop store garage "
    "studio gallery band trio quartet choir orchestra house room wing garden trail bridge "
    "county city apartments estates village manor center plaza mall market homes"
).split()


# The endings of what people are called for what they do: "lineman", "interpreter", "violinist".
_AGENTIVE: Final = r"[a-zé-]{2,}(?:ers?|ors?|ists?|ians?|[mw][ae]n|eers?|smiths?|wrights?|ants?)"
# Ordinary words that merely end so, and kin, whom other tables judge.
_NOT_AGENTS: Final = frozenset(
    "after another other over under never ever either neither whether rather together however "
    "whenever wherever forever altogether later sooner better greater older younger newer smaller "
    "bigger larger longer higher lower earlier easier closer number member paper computer water "
    "summer winter dinner supper flower power letter center corner quarter chapter poster trailer "
    "shelter weather father mother brother sister grandmother grandfather daughter per her their "
    "order border former per fewer major minor color honor visitor error mirror floor door for "
    "nor motor tutor list exist consist assist artist twist wrist fist women men woman man human "
    "can then when than plan open even seven eleven ten often been seen between children garden "
    "kitchen chicken golden wooden christian civilian american canadian indian asian important "
    "elegant grant want plant giant constant instant distant merchant relevant significant "
    "brilliant pleasant restaurant career volunteer pioneer engineer cheer deer peer beer steer "
    "remember consider deliver discover cover answer enter offer suffer differ refer prefer offer "
    "whatever matter master sponsor anchor first best most just must last past least east west "
    "trust test post host lost cost guest quest september october november december freshman "
    "freshmen october poor or are were here there where more before score core store welcome "
    "september november december cluster tower river silver copper pepper sugar october spider "
    "tiger panther badger beaver eager meager clever proper super upper inner outer latter".split()
)
_AGENT_BEFORE: Final = re.compile(rf"(?:^|[\s(\"“])([A-Z]?{_AGENTIVE})[ \t\xa0]+$")
_AGENT_AFTER: Final = re.compile(
    r"[ ]*[,(–—-][ ]*(?:an?|the|our|your|local|retired|longtime)[ ]"
    rf"(?:[\w'’-]+[ ]){{0,3}}?({_AGENTIVE})\b(?![ ][a-z]+(?:ist|er|or)\b)"
)


def is_called_by_work(text: str, span: Span) -> bool:
    """Whether a noun of an occupation stands beside a name: "lineman Curt Bowden"."""
    before = _AGENT_BEFORE.search(text, max(span.start - 40, 0), span.start)
    if before and _is_agent(before[1]):
        return True
    after = _AGENT_AFTER.match(text, span.end, span.end + 70)
    return bool(after) and _is_agent(after[1])  # type: ignore[index]


def _is_agent(word: str) -> bool:
    return word.lower() not in _NOT_AGENTS and not _STUDENT.fullmatch(word)


def pattern(words: Iterable[str]) -> re.Pattern[str]:
    """One pattern for many words, whole and without case."""
    return re.compile(rf"(?<![\w'’-])(?:{'|'.join(words)})(?![\w’'])", re.IGNORECASE)


_STUDENT: Final = pattern((*STUDENT_NOUNS, *STUDENT_DEEDS))
_TITLES: Final = frozenset(each.removesuffix("[.]") for each in (*STAFF_TITLES, *OTHER_TITLES))
# Matched at the starts of the last few words before a name, which is quicker than a search.
_BEFORE_A_NAME: Final = re.compile(
    rf"(?:{titles_pattern((*STAFF_TITLES, *OTHER_TITLES))}|{'|'.join(STAFF_NOUNS)})[ \t\xa0]+$",
    re.IGNORECASE,
)
_WORD_START: Final = re.compile(r"(?<![\w'’-])\w")
_FARTHEST: Final = 4  # words of the longest title or role
_NAMESAKE_AFTER: Final = re.compile(
    r"(?:['’]s)?[ \t\xa0]+(?:[A-Z][\w'’-]*[ \t\xa0]+){0,2}?"
    rf"(?:{'|'.join(dict.fromkeys(n[0].upper() + n[1:] for n in NAMESAKE_NOUNS))}|"
    rf"{'|'.join(dict.fromkeys(n.upper() for n in NAMESAKE_NOUNS if len(n) > 2))})\b"  # noqa: PLR2004
)
_NAMESAKE_FAR: Final = 60


def is_title(word: str) -> bool:
    """Whether a folded word is a title that stands before a name."""
    return word in _TITLES


def names_someone_else(text: str, span: Span) -> bool:
    """Whether a title, a staff role or a namesake's noun directly beside a name settles it.

    True for "Mrs. Marisol Trevino", "art teacher Daniel Osei" and "Grace Hill Elementary".
    """
    low = max(span.start - 40, 0)
    before = text[low : span.start]
    if before[-1:] in {" ", "\t", "\xa0"}:
        starts = [match.start() for match in _WORD_START.finditer(before)][-_FARTHEST:]
        for at in starts:
            student = before.lower().endswith("student ", 0, at)
            if not student and _BEFORE_A_NAME.match(before, at):
                return True
    return is_namesake(text, span)


def is_namesake(text: str, span: Span) -> bool:
    """Whether the words after a name make it a school's, street's or award's."""
    return bool(_NAMESAKE_AFTER.match(text, span.end, span.end + _NAMESAKE_FAR))
