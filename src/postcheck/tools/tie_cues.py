"""The words that tell something private of a person: identity, education record, health.

Tables, in one place; `ties` joins them to persons. `told` follows a person as what the sentence
says of them, `owned` follows a possessive ("Marcus's", "his"), `bound` stands before a person
("IEP meeting for Marcus"), `noted` stands in brackets or after a dash, `listed` heads a list,
`columns` a column of a table, and `alone` ties itself to the only person of its paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Cues:
    """The patterns of one family of private facts; all are linear in the text."""

    told: re.Pattern[str]
    owned: re.Pattern[str]
    bound: re.Pattern[str]
    noted: re.Pattern[str]
    listed: re.Pattern[str]
    columns: re.Pattern[str]
    alone: re.Pattern[str]


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{each})" for each in patterns), re.IGNORECASE)


_FEW: Final = r"(?:[\w'’/.-]+[ ]){0,5}?"
_WHO: Final = (
    r"(?:(?:our|the|student|junior|senior|sophomore|freshman|little|[\w-]+[- ]grader) ){0,2}$"
)
_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATE: Final = (
    rf"(?:(?:the )?\d{{1,2}}[/.-]\d{{1,2}}(?:[/.-]\d{{2,4}})?|{_MONTH} \d{{1,2}}\b(?:, ?\d{{4}})?|"
    rf"(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of| de)? {_MONTH}(?:,? \d{{4}})?)"
)
_IS: Final = (
    r"(?:is|was|are|were|['’]s|be|has been|have been|had been|been|being|gets?|got|became|becomes|"
    r"remains|feels?|felt|est[áa])"
)

_PERIOD: Final = (
    r"(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|\d(?:st|nd|rd|th)) (?:hour|period|"
    r"block)|(?:hr|hour|period|block)\.? \d\b|lunch [a-d]\b)"
)

IDENTITY: Final = Cues(
    told=_any(
        rf"\b(?:was )?born {_FEW}(?:on )?{_DATE}",
        rf"\b(?:arrived|came into the world|joined the family) on {_DATE}",
        r"[ ,|]{1,3}\d{1,2}/\d{1,2}/(?:20)?(?:0[5-9]|1\d|2[0-2])\b",
        r"\bis an? (?:\w+ )?(?:car rider|walker|bus rider|parent pick-?up)\b",
        r"\bleaves (?:\w+ ){0,2}(?:by|through|from|out) the\b",
        r"\b(?:mom|dad|mother|father|aunt|uncle|grand\w+|sitter|brother|sister|nana|abuela) "
        r"(?:gets|picks|meets|collects|waits for) (?:him|her|them|up)\b",
        rf"\b(?:turns?|turned|will be|turning) (?:\w+ )?(?:on )?{_DATE}(?!\d)",
        rf"\b(?:naci[óo]|cumple(?: \w+)? años) el {_DATE}",
        rf"\b(?:date of birth|birth ?date|d\.?o\.?b\.?)[: ]+(?:is )?{_DATE}",
        r"\b(?:student |school |lunch |library |badge )?(?:id|i\.d\.|pin)(?: (?:number|no\.?|"
        r"card|#))?"
        r"[ ,:]*(?:is |#)?[ ]?#?\d{4,}\b",
        r"\b(?:student|lunch|badge|account|case) (?:number|no\.?|#)[ ,:]*(?:is )?#?\d{3,}\b",
        r"\blocker(?: (?:number|no\.?))? ?#?\d{1,4}\b",
        r"\b(?:rides?|riding|rode|takes?|taking|took|boards?|boarding|catches|gets? (?:on|off)|"
        r"got (?:on|off)|is on|was on|left (?:\w+ ){1,3}on|on) "
        r"(?:the )?(?:(?!the\b)\w+ ){0,2}?(?:bus(?: route)?|route|van) ?(?:#|no\.? |"
        r"number )?\d{1,3}\b",
        r"\brides \d{1,3}\b",
        rf"\b(?:gets? (?:on|off)|is dropped(?: off)?|catches) {_FEW}(?:the bus |her bus |his bus )?"
        r"(?:at|on) [A-Z0-9]",
        rf"\b{_IS} {_FEW}(?:picked up|collected|dropped off)\b",
        r"\b(?:needs|can|should|must|to) be (?:picked up|collected|dropped off) (?:at|by|from)\b",
        r"\b(?:will be|is|are|was)? ?wait(?:s|ing)? (?:(?:for|on) (?:his|her|their|a) "
        r"(?:ride|mom|dad|bus|mother|father|aunt|uncle|brother|sister|grand\w+)|"
        r"(?:alone|outside|by|under|at|near) (?:the|his|her|door|gate|entrance|\w+ (?:door|gate)))",
        r"\bwalks? (?:home|alone|to school|himself|herself)\b",
        r"\b(?:walking|walked) home (?:alone|along|down|by|past|from|every|each|on)\b",
        r"\bhas (?:\w+[ ]){1,4}(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|last|"
        r"\d(?:st|nd|rd|th)) (?:hour|period|block|bell)|(?:hour|period|block) \d)\b",
        r"\b(?:schedule|horario)(?: is| has)?: ?\S",
        r"\b(?:is in|has|takes|starts with|goes to) [^.\n]{0,45}?(?:first|second|third|fourth|"
        r"fifth|"
        r"sixth|seventh|eighth|\d(?:st|nd|rd|th)) (?:hour|period|block)\b",
        r"\b(?:gets|is|be) dropped (?:off )?(?:at|by|on)\b|\bgoes (?:to the [\w ]{1,15}van|"
        r"home with|to day ?care)\b",
        r"\bleaves (?:school|campus|the building|practice) (?:at|by|through|every|each)\b",
        r"\b(?:toma el|toma|sube al|viaja en el|va en el) (?:auto)?b[úu]s \d+",
    ),
    owned=_any(
        rf"(?:date of birth|birth ?date|birthday|d\.?o\.?b\.?)(?: is| falls on|:| on|"
        rf",)+ ?(?:on )?{_DATE}",
        r"(?:student |school |lunch )?(?:id|pin)(?: (?:number|no\.?|card))?(?: is|:|"
        r" ends in)? ?#?\d{3,}",
        r"(?:student|lunch|locker|bus|route) (?:number|no\.?|#)",
        r"locker(?: (?:number|no\.?))?(?: is| combination| combo| code|,)? ?#?\d{1,4}\b",
        r"bus(?: stop| route| number)?(?: is|,|:| \d| stops| arrives| comes| drops)",
        r"(?:class |daily |new )?schedule(?: is|:| has| for|, | shows)",
        r"(?:pick-?up|drop-?off) (?:place|spot|time|location|person|plan|is|at|point)",
        r"walk home|ride home|way home",
        r"(?:number|stop) is \d",
        r"(?:car ?pool|ride)(?: is|:|,)",
    ),
    bound=_any(
        r"(?:bus|route|locker|id|lunch number|schedule|pick-?up(?: time| place| spot)?|"
        r"student number)"
        r"(?: ?#?\d+)?(?: \w+)? (?:for|of|belongs to|is|goes to)[ ]$",
        r"pick(?:s|ed|ing)? up[ ]$",
    ),
    noted=_any(
        r"(?:student )?id(?: number| no\.?| #|:)? ?#?\d{3,}",
        rf"(?:d\.?o\.?b\.?|b\.|born|birthday|birth ?date)[: ]*{_DATE}",
        r"(?:bus|route|locker) ?#?\d{1,4}",
        r"#\d{5,}|\d{1,2}/\d{1,2}/(?:19|20)?\d\d",
    ),
    listed=_any(
        r"(?:bus|route|van) (?:route )?#?\d{1,3}(?: \w+)?(?: riders?| passengers?| list)?",
        r"(?:car|bus) riders?|walkers|parent pick-?ups?|(?:student )?id numbers?|"
        r"locker assignments?",
        r"lockers?|student ids?|dismissal (?:list|changes?)|d\.?o\.?b\.?|birth ?dates?|"
        r"date of birth",
        r"(?:[\w.]+ ){0,3}lockers?|lunch numbers?(?:,[\w ]{1,30})?",
        r"(?:kids|students|children|those|riders)(?: who)? (?:ride|riding|take|on) the [\w ]{1,40}",
    ),
    columns=_any(
        r"d\.?o\.?b\.?|birth ?(?:date|day)|date of birth|(?:student |lunch )?(?:id|number|no\.)|"
        r"bus(?: (?:no\.|number|stop|route))?|locker(?: (?:no\.|number|combo))?|pick-?up"
    ),
    alone=_any(
        rf"\b{_PERIOD}[^\n]{{0,60}}?\b{_PERIOD}",
        rf"\b(?:birthday|birth ?date|date of birth|d\.?o\.?b\.?|fecha de nacimiento): ?{_DATE}",
        r"\blocker(?: (?:number|no\.)|:)? ?#?[a-z]?-?\d{1,4}\b",
        r"\blocker (?:combination|combo|code)\b",
        r"\bdismissal change\b(?! for (?:all|the)\b|: all\b)|\bpick-?up number ?#?\d+",
        r"\b(?:goes|go|going|rides|riding) home (?:w/|with) (?:his|her|their|\w+ma\b|"
        r"abuel[ao]|aunt|"
        r"uncle|dad|mom)",
        r"\b(?:mom|dad|mother|father|aunt|uncle|grand\w+|sister|brother) (?:gets|collects|meets|"
        r"picks up) (?:him|her|them)\b",
        r"\breleased to (?:the|his|her|their)\b|\blo espera su\b|\bla espera su\b",
        r"\bwaits? (?:for|on) (?:his|her|their) (?:mom|dad|mother|father|aunt|uncle|brother|sister|"
        r"grand\w+|ride)\b",
    ),
)

_PROGRAMME: Final = (
    r"(?:i\.?e\.?p\.?s?\b|504s?\b(?: plan)?|special[- ]ed(?:ucation)?|sped\b|resource (?:room|"
    r"class)|"
    r"e[ls]l\b|esol\b|english[- ](?:language )?learners?|free(?:[ -](?:and|or|&)[ -]|"
    r"/)?(?:reduced)?"
    r"(?:[- ]price)? ?(?:lunch(?:es)?|meals?|breakfast)|reduced(?:[- ]price)? (?:lunch(?:es)?|"
    r"meals?)|"
    r"speech (?:therapy|services|language)|self-contained|almuerzo gratis|educaci[óo]n especial|"
    r"behavior (?:plan|contract|intervention)|tier (?:2|3|two|three)|reading intervention|"
    r"alternative (?:school|placement)|life skills (?:class|room)|functional skills|"
    r"accommodations|summer school|credit recovery|d-?hall)"
)
_PENALTY: Final = (
    r"(?:detentions?|(?:in-school |out-of-school )?suspensions?|\biss\b|\boss\b|saturday school|"
    r"expulsion|disciplinary (?:hearing|action|probation)|(?:office |discipline )?referrals?|"
    r"write-?ups?|academic probation|unexcused absences?|absences|tardies|truancy(?: \w+)?|"
    r"faltas(?: injustificadas)?|ausencias|tardanzas|detenci[óo]n|suspensi[óo]n)"
)
_SUBJECT: Final = (
    r"(?:algebra|geometry|gym|band|choir|math|biology|chemistry|physics|science|english|spanish|history|reading|"
    r"writing|civics|government|pre-?calc(?:ulus)?|calculus|health|p\.?e\.?|art|class|french|"
    r"(?:the|his|her|their|our) (?:\w+ )?(?:test|quiz|final|class|exam|essay|state|unit|midterm))"
)

RECORD: Final = Cues(
    told=_any(
        rf"\b(?:has|had|have|with|gets?|got|receives?|received|receiving|needs?|"
        rf"getting|needed|required|took|qualif(?:ies|ied) for|eligible for|enrolled in|placed in|"
        rf"placed on|moved (?:to|into|"
        rf"off|out"
        rf"|up)(?: of)?|exit(?:s|ed)|tested (?:into|out)(?: of)?|referred (?:to|for)|on|under|in|"
        rf"attends|goes to|off|through|programa de|one of our|one of the|tiene|recibe|"
        rf"identified (?:as|for)|evaluated for|applied for|"
        rf"into|out of|for) {_FEW}{_PROGRAMME}",
        rf"\b{_IS} {_FEW}(?:an? )?(?:e[ls]l\b|esol\b|english[- ](?:language )?learner|sped\b)",
        rf"\b(?:has|had|have|gets?|got|received|serv(?:es|ed|ing)|earned|given|in|assigned|owes|"
        rf"with|"
        rf"faces?|for|did|does|from|after|to|racked up|is up to|tiene|"
        rf"recibi[óo]) {_FEW}{_PENALTY}\b",
        rf"\b{_IS} {_FEW}(?:suspended(?! (?:in|from) (?:mid|the (?:ceiling|air)|a\b))|expelled|"
        rf"failing|flunking|retained\b|held back|truant|chronically absent|tardy|ineligible|"
        rf"written up|disciplined|repeating|on probation|caught (?:cheating|vaping|fighting|"
        rf"skipping)|"
        rf"sent (?:home (?:for|after)|to the (?:office|principal)|out of (?:class|the room))|"
        rf"credits? short|below grade level|reading (?:below|at an? \w+-?\s?grade)|"
        rf"behind in {_SUBJECT}|on the d/?f list)",
        r"\b(?:absent|late|tardy) (?:\w+ )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|"
        r"eleven|twelve|\w+teen|twenty\S*|thirty\S*) (?:days?|times|mornings|classes)",
        rf"\b(?:failed|fails|flunk(?:s|ed)|bombed|is failing|did not pass|didn['’]t pass|"
        rf"reprob[óo]|"
        rf"barely passed|repeats?|repeating) "
        rf"(?:(?:the|his|her|a) )?(?:\w+ ){{0,2}}?(?:{_SUBJECT}|(?:first|second|third|\w+th|"
        rf"\d+th) grade|two|three|\d)",
        rf"\b(?:missed|misses|skipped|skips|cut|cuts|ditched) (?:school\b|class\b|{_FEW}"
        rf"(?:days?|classes|school days|\w+ (?:hour|period))\b)",
        r"\b(?:scored|scores|got|earned|has|had|pulled|with|made|have|sac[óo]) (?:\w+ )?(?:an? |"
        r"his |"
        r"her )?(?:[DF][+-]?|C[+-]?|\d\d ?(?:%|percent)|\d{3})(?: \w+)? (?:in|on|for|en) ",
        r"\b(?:scored|scores|tested|tests|reads|reading) (?:\w+ )?(?:well )?(?:below|at an? \w+"
        r"[- ]grade|in the (?:bottom|lowest|\d+\w\w percentile)|two|three|at the \w+ percentile)",
        r"\b[0-3]\.\d+ (?:gpa|grade point)|\bbelow basic\b|\b\d{3} on the (?:state|map|iready)\b",
        r",[ ](?:who was )?(?:held back|retained|suspended|expelled)\b",
        r"\b(?:will|can|must|may|needs to|has to) (?:retake|redo) (?:it|the|his|her|that)\b",
        r"\b(?:has|have|had|got|earned|with) an? [df][+-]?(?= and\b|,| in\b| on\b|\.|;)",
        r"\bmissing (?:labs?|assignments?|homework)\b|\b(?:estudiante|como) (?:ell|esl)\b",
        r"\bgpa (?:of|is|was|fell|dropped|slipped|stands) [^.]{0,14}[0-3]\.\d",
        r"\b(?:well |far |just )?below grade level\b|\bwrote (?:me|him|her) up\b",
        r"\bread(?:s|ing)? (?:\w+ )?at an? \w+[ -]grade level\b",
        r"\b(?:owes|owed) (?:\$|lunch|\w+ dollars)|\bnegative lunch\b",
        r"\b(?:cheated|plagiari[sz]ed|vap(?:ed|ing) in|fought in|got into a fight)\b",
        r"\b(?:sent home for|in trouble for|kicked out of|suspended for)\b",
    ),
    owned=_any(
        _PROGRAMME,
        _PENALTY,
        rf"{_FEW}(?:gpa|class rank|grades?)(?: in \w+)? (?:is|are|was|were|ha[sd]|have|dropped|"
        rf"slipped|"
        r"fell|rose|went|of)\b",
        r"(?:[DF][+-]?|C[+-]?) in ",
        rf"{_FEW}(?:test|state|reading|map|math|sat|iready|assessment) scores?\b",
        r"(?:report card|transcript|discipline (?:record|file|history)|student file|"
        r"cumulative file|"
        r"lunch (?:balance|debt|account|application|status)|meal (?:debt|balance|application|"
        r"status)|"
        r"attendance (?:record|letter|contract|problem|is|was|has)|evaluation for|reading level|"
        r"failing grade|missing (?:work|assignments))",
        r"\d+(?:th|st|nd|rd) percentile",
        r"(?:lunch(?:es)?|meals?) (?:is|are) (?:covered|free|paid)\b",
        rf"(?:family|household) (?:is|are|was) (?:on|eligible for|approved for) {_PROGRAMME}",
        r"(?:first |last |best )?(?:act|sat|psat|map|state|iready)(?: test)?(?: score)? (?:was|is) "
        r"(?:an? )?(?:[12]?\d|\d{3})\b(?! point)",
    ),
    bound=_any(
        rf"(?:{_PROGRAMME}|{_PENALTY}|retention|discipline|attendance|manifestation)"
        r"(?: (?:\w+ )?(?:meeting|hearing|review|conference|plan|form|paperwork|papers|letter|"
        r"evaluation|services|notice|case|slip|application|report|goals)s?)?"
        r"(?: \w+){0,2} (?:for|of|on|about|to|with|against|de|para)[ ]" + _WHO,
        r"(?:suspended|expelled|disciplined|retained|wrote up|gave (?:a )?detention to|"
        r"failed)[ ]" + _WHO,
        r"(?:failing|flunking) (?:\w+ )?(?:are|is)[ :]*$",
        r"(?:report card|transcript|grades|test scores|(?:lunch|meal) (?:balance|debt|account)) "
        r"(?:for|of)[ ]" + _WHO,
    ),
    noted=_any(
        rf"{_PROGRAMME}",
        rf"{_PENALTY}",
        r"(?:[DF][+-]?|\d\d%)(?= |\)|$|\n)(?:(?: in)? \w+)?",
        r"(?:failing|retained|suspended|truant|absent \d+|\d+ (?:days absent|absences|tardies))\b",
        r"owes \$",
    ),
    listed=_any(
        rf"(?:\w+ ){{0,2}}{_PENALTY}(?: \w+){{0,3}}",
        rf"(?:\w+ ){{0,2}}{_PROGRAMME}(?: \w+){{0,3}}",
        r"(?:failing|ineligible|d/?f|at[- ]risk|retained|retention|truant|tardy|summer school)"
        r"(?: \w+){0,3}",
        r"(?:[\w/]+ ){0,3}days (?:absent|missed|tardy)|(?:\w+ ){0,3}\((?:below|under) \d+ ?%?\)",
        r"missing (?:work|assignments)(?: \w+)?|lunch (?:debt|balances?|charges?)|owes?(?: \w+)?",
        r"needs? (?:to retake|credit recovery)|credit recovery|unexcused(?: \w+)?",
    ),
    columns=_any(
        r"math|reading|ela|iready|map|dibels|gpa|(?:days )?absent|absences|tardies|iep|504|e[ls]l|"
        r"(?:lunch|meal) status|lunch balance|state test"
    ),
    alone=_any(
        r"\bbelow basic\b|\btoo many (?:unexcused )?(?:absences|tardies)\b|\bno-go list\b",
        r"\b(?:two|three|four|five) fs\b|\bclip(?:ped)? down\b|\blost recess\b",
    ),
)

_BODY: Final = (
    r"(?:arms?|legs?|wrists?|ankles?|knees?|fingers?|thumb|hands?|foot|toes?|collar ?bones?|ribs?|"
    r"shoulders?|back|neck|nose|jaw|elbows?|hips?|hamstring|acl|mcl|achilles|labrum|rotator cuff|"
    r"mcl|meniscus|teeth|"
    r"brazo|pierna|mu[ñn]eca|tobillo|tibia|femur|skull|spleen)"
)
_ILLNESS: Final = (
    r"(?:adhd|add\b|autis(?:m|tic)|asperger\S*|asthma|diabet(?:es|ic)|type (?:1|one|2|two)\b|"
    r"epilep(?:sy|tic)|seizures?|cancer|leuk[ae]*mia|lymphoma|tumou?r|chemo(?:therapy)?|radiation|"
    r"anxiety|depression|bipolar|ocd\b|ptsd|eating disorder|anorexia|panic attacks?|self-harm|"
    r"allerg(?:y|ies|ic)|anaphylaxis|concussions?|fractur\w+|stitches|surger(?:y|ies)|operation|"
    r"appendicitis|tonsil\w*|pneumonia|bronchitis|strep|mono(?:nucleosis)?\b|covid(?:-19)?|"
    r"the flu\b|influenza|stomach (?:bug|flu|virus)|pink ?eye|lice\b|chicken ?pox|measles|mumps|"
    r"whooping cough|ringworm|impetigo|staph|parkinson\S*|alzheimer\S*|\w{3,}(?:itis|osis|plegia|"
    r"algia|pathy|noma|iasis)\b|biopsy|wheezing|shingles|vertigo|hernia|gallbladder|varicela|gripe|"
    r"sarampi[óo]n|scabies|meningitis|hepatitis|rsv\b|sickle cell|"
    r"cystic fibrosis|cerebral palsy|down syndrome|muscular dystrophy|spina bifida|scoliosis|"
    r"hemophilia|lupus|crohn\S*|celiac|migraines?|dyslexia|dyscalculia|tourette\S*|heart "
    r"(?:condition|defect|attack|surgery|transplant|murmur)|stroke|kidney \w+|transplant|"
    r"hearing (?:aids?|loss|impair\w+)|cochlear implant|vision loss|legally blind|disabilit(?:y|"
    r"ies)|"
    r"insulin(?: pump)?|inhaler|epi-?pen|nebuli[sz]er|feeding tube|wheelchair|crutches|"
    r"walking boot|"
    r"a (?:cast|boot|sling|brace|walker)\b|ritalin|adderall|concerta|zoloft|prozac|albuterol|"
    r"medications?|meds\b|antibiotics|prescription|hospital(?:i[sz]\w+)?|icu\b|emergency room|"
    r"\ber\b|rehab\b|hospice|dialysis|diagnos(?:is|es|ed)(?!:| (?:after|of) the\b)|injur(?:y|ies)|"
    r"pregnan(?:t|cy)|maternity|miscarriage|suicid\w+|overdose|broken "
    rf"{_BODY}|torn {_BODY}|sprained {_BODY}|asma|alergia|operaci[óo]n|yeso|gripe|diabetes|"
    rf"c[áa]ncer|cirug[íi]a|"
    r"(?:grief |mental health )?counsel(?:l?ing)(?: sessions?)?|therapist|therapy|"
    r"service dog|light duty|medical leave|psychologist|night terrors|fever|infection|virus|"
    r"chronic \w+|blood (?:clot|sugar)|cavit(?:y|ies))"
)

HEALTH: Final = Cues(
    told=_any(
        rf"\b(?:has|had|having|have|gets?|got|getting|receives?|received|needs?|needed|uses?|used|"
        rf"takes?|took|taking|wears?|carries|carrying|keeps|on|in|into|to|battl(?:es|ed|ing)|"
        rf"fight(?:s|ing)|fought|beat|survived|survives|suffer(?:s|ed|ing)(?: from| with)?|"
        rf"recover(?:s|ed|ing)(?: at home)? from|treated for|treatment for|"
        rf"out (?:\w+ ){{0,3}}?(?:with|for|after|following|on)|home (?:\w+ )?(?:with|from|after|"
        rf"following)|"
        rf"came down with|coming down with|caught|contracted|diagnosed (?:\w+ )?with|liv(?:es|"
        rf"ing) with|"
        rf"(?:return(?:s|ed|ing)|back|came back|comes back) (?:\w+ )?(?:from|after|following)|"
        rf"because of|due to|underwent|undergo(?:es|ing)|scheduled for|tested positive for|tests? "
        rf"positive for|manag(?:es|ing)|injects?|born with|struggl(?:es|ed|ing) with|cope?s? with|"
        rf"missed \w+ (?:\w+ )?with|sidelined (?:with|by|for)|se recupera de|"
        rf"dio positivo (?:a|por|en)|contra|waiting (?:for|on)|awaiting|le pusieron|con|"
        rf"tiene|tuvo|sufre de|padece|"
        rf"after|through|"
        rf"off|without|by|from|left (?:\w+ ){{0,3}}with|sees a|seeing a|went to|started|stopped) "
        rf"{_FEW}{_ILLNESS}",
        rf"\b(?:broke|breaks|tore|tears|sprained|fractured|dislocated|injured|hurt|twisted|pulled|"
        rf"re-?injured|shattered|chipped|rolled|se (?:rompi[óo]|fractur[óo]|quebr[óo])) "
        rf"(?:his|her|their|a|an|the|el|la|both|two)? ?(?:\w+ ){{0,2}}?{_BODY}\b",
        rf"\b{_IS} (?:\w+ ){{0,3}}?(?<!a )(?:allergic|asthmatic|diabetic|autistic|epileptic|"
        rf"anaphylactic|"
        rf"pregnant|expecting|hospitali[sz]ed|sick\b(?! (?:of|at|beat|day|trick|move|play)\b)|"
        rf"(?:very |seriously |really )ill\b|"
        rf"injured|concussed|embarazada|contagious|deaf\b|hard of hearing|blind\b|dyslexic|"
        rf"depressed|suicidal|"
        rf"non-?verbal|immuno\w+|vomiting|throwing up|in remission|on crutches|in a coma|"
        rf"cancer-free|alérgic[oa]|enferm[oa]|hospitalizad[oa])",
        r"\b(?:threw up|throws up|vomited|fainted|passed out|had to be hospitali[sz]ed|"
        r"has been sick|"
        r"went into labor|collapsed (?:at|during|in))\b",
        r"\bdiagnosed\b|\bgrieving\b|\bis having (?:twins|a baby|surgery)\b",
        r"\b(?:sees|is seeing|meets with|talks (?:to|with)) [^.\n]{0,25}\b(?:counselor|"
        r"psychologist|"
        r"therapist|social worker)\b",
        rf"\b(?:is|are|was) out\b[^.;\n(]{{0,30}}\((?:\w+ ){{0,2}}{_ILLNESS}",
        r"\b(?:\w+ months|\d+ weeks) (?:along|pregnant)\b",
    ),
    owned=_any(
        rf"{_FEW}{_ILLNESS}",
        rf"(?:broken|torn|sprained|fractured|injured|bad|surgically repaired) {_BODY}",
        r"(?:doctor|illness|medical (?:condition|leave|bills|records?|needs)|health (?:plan|issues|"
        r"problems|condition|scare)|recovery|condition)\b",
        rf"{_BODY} (?:surgery|injury|replacement|is broken|is torn)",
    ),
    bound=_any(
        rf"{_ILLNESS}(?: (?:\w+ )?(?:plan|kit|supplies|bag|form|orders?|meeting|treatment|"
        r"appointment|fund|support|care|news|update))?(?: \w+)? (?:for|of|to|with|on|de)[ ]" + _WHO,
        r"(?:diagnosed|hospitali[sz]ed|injured|treat(?:s|ed|ing))[ ]$",
        r"(?:get[- ]well(?: soon| cards?| wishes)?(?: for)?|speedy recovery|recover soon|"
        r"feel better(?: soon)?)[,:! ]+(?:to |for )?(?:(?:coach|mrs?|ms|principal|dr)\.?[ ])?$",
        r"(?:peanut|nut|dairy|egg|bee|latex|gluten) allerg(?:y|ies)[,: ]+(?:\w+ )?$",
        rf"{_ILLNESS} (?:has|hasn['’]t|did|didn['’]t|could|couldn['’]t) \w+[ ]$",
        rf"{_ILLNESS} (?:sent|put|kept|took|keeps|cost|sidelined|forced|knocked|benched|floored|"
        r"landed|slowed|can['’]?t stop|couldn['’]?t stop|did not stop|didn['’]?t stop)[ ]$",
        rf"{_ILLNESS} or (?:not|no \w+),?[ ]$",
    ),
    noted=_any(rf"(?:\w+ ){{0,2}}?{_ILLNESS}", rf"(?:broken|torn|sprained|injured) {_BODY}"),
    listed=_any(
        rf"(?:\w+[/ ]){{0,2}}{_ILLNESS}(?: \w+){{0,3}}",
        r"(?:medical|health) (?:alerts?|concerns?|plans?)|injured(?: list| reserve)?|out sick|"
        r"injury report",
        r"allerg(?:y|ies)(?: list)?(?: \w+){0,4}",
    ),
    columns=_any(
        r"allerg(?:y|ies)|medications?|meds|condition|diagnosis|inhaler|epi-?pen|"
        r"health (?:plan|notes?)"
    ),
    alone=_any(
        r"\b(?:surgery|operation|cast|brace|stitches|boot|sling)\b[^.\n]{0,25}\b(?:on|off|in|from) "
        rf"(?:his|her|their) {_BODY}",
        r"\b(?:call(?:ed)?|rang) (?:ems|911|an ambulance)\b",
    ),
)

# Between a person and what is told, these say that somebody or something else is meant.
BLOCKS: Final = re.compile(
    r"\b(?:about(?! (?:an?|one|two|three|four|five|six|\d+|his|her|their|having|living)\b)|"
    r"(?:fight|stand|vaccin\w+|protect\w*|campaign) against|"
    r"and (?:his|her|their)|awareness|research\w*|essays?|projects?|posters?|"
    r"stor(?:y|ies)|books?|novels?|"
    r"documentary|clinics?|rais(?:e|es|ed|ing)|funds?|fundrais\w+|donat\w+|famil(?:y|ies)|those|"
    r"people|children|kids|patients?|anyone|others|who need|mom|mother|dad|father|parents?|"
    r"grand\w+|brothers?|sisters?|siblings?|uncle|aunt|cousin|friend|dog|cat|puppy|hamster|guinea|"
    r"character|teams?|students|athletes|players|classmates|staff|speech on|talk on|presentation|"
    r"presents?|present(?:ed|ing)|teach(?:es|ing)|taught|leads?|led|run(?:s|ning)?|"
    r"will (?:run|host|lead|teach|give|answer|explain|present|cover|discuss|hold)|host(?:s|ed|ing)|"
    r"answers?|explains?|explained|discuss\w*|wants? to|hopes? to|plans? to|studies|studied|"
    r"interested|organi[sz]ed|coordinat\w+|oversees?|handles?|schedul(?:es|ing)|collect\w*|"
    r"volunteers?|visit(?:s|ed|ing)?|play(?:ed|s)(?! (?:with|through|on)\b)|role of|starring|"
    r"works? (?:with|at|in)|invented|"
    r"designed|built|wrote|writes|reads? to|sang|campaign|drive for|walk for|relay for|speaks?|"
    r"spoke|"
    r"speaking|named|joined|manages the|signed|won|honou?rs?|thank\w*|dogs?)\b",
    re.IGNORECASE,
)
