"""Derive the table of nicknames that the opt-out comparison uses.

    python models/build_nicknames.py [../shared/data/ner/names]

Kept: the pairs of carltonnorthern/nicknames (Apache-2.0) in which both are given names in the US
birth counts. Added: Spanish and newer short forms, which it lacks. A pair is marked unsure (~)
when the two differ in their first letter, neither holds the other, and the second is a popular
name by itself: most people called so are somebody else.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from pathlib import Path

OUTPUT = Path("src/postcheck/tools/optouts/nicknames.txt")
POPULAR = 10_000  # births since 2003
HEADER = """\
# Given names and their short forms, one name a line; ~ marks a form that is mostly another name.
# Derived from https://github.com/carltonnorthern/nicknames, Copyright Carlton Northern,
# Apache License 2.0 (https://www.apache.org/licenses/LICENSE-2.0). Changed: filtered, marked and
# joined with further forms by models/build_nicknames.py.
"""
CLASSIC = {
    ("william", "bill"), ("robert", "bob"), ("anthony", "tony"), ("antonio", "tony"),
    ("antonia", "tony"), ("antoinette", "tony"), ("isabel", "bella"), ("isabelle", "bella"),
    ("arabelle", "bella"), ("margaret", "daisy"), ("gwendolyn", "wendy"), ("john", "jack"),
    ("danielle", "ellie"), ("andrew", "drew"), ("eleanor", "nora"), ("gerald", "jerry"),
    ("isabella", "isabel"),
}  # fmt: skip
MORE = """
katherine katie kat kathie
catherine katie cat cathie
kathryn katie kate kathy kat
elizabeth ellie elle lizzy eliza
alexander alex xander zander lex sasha
alexandra alex lexi sasha
alexis lexi alex
abigail abby abbie gail
benjamin ben benji benny
charlotte charlie lottie
samantha sam sammy
samuel sam sammy
isaiah zay
jeremiah jerry jere
josephine josie jo
joshua josh
madeline maddie maddy
madison maddie maddy
matthew matt matty
nicholas nick nicky nico
natalie nat nattie
olivia liv livvy
penelope penny nell
theodore theo teddy ted
thomas tom tommy
timothy tim timmy
victoria vicky tori vic
zachary zach zack zac
guadalupe lupe lupita pita
francisco paco pancho cisco frank frankie kiko
jose pepe joe joey chepe
jesus chuy chucho
ignacio nacho
eduardo lalo eddie eddy ed edy
enrique kike quique rick
alejandro alex ale jandro
alejandra alex ale aleja
manuel manny manolo
rosario chayo charo
concepcion concha conchita
dolores lola lolita
graciela chela grace
consuelo chelo
roberto beto robert rob bobby
alberto beto al albert
humberto beto
guillermo memo will william
rafael rafa ralph
gabriel gabe gabo gabby
gabriela gaby gabi gabby
isabel isa chabela bel
isabela isa bela bella
mercedes meche merche
refugio cuca cuco
socorro coco
rosa rosita rosie
teresa tere terry tessa
yolanda yoli
patricia paty patty trish pat
leticia lety leti
beatriz bea betty bety
cristina cris tina crissy
fernando nando fer
hernando nando
fernanda fer nanda
antonio tono tony toni
gerardo gera jerry
salvador chava sal
vicente chente vince
santiago santi
sebastian seba bastian seb
emiliano emi
daniela dani
daniel dani danny dan
valentina vale val
ximena xime
fatima fati
maria mari mary
mariana mari nana
marisol mari
miguel mike mikey
carlos charlie carlitos
juan johnny juanito
pedro pete
luis luisito louie lou
jorge george
javier javi xavi
xavier javier xavi zay
josefina pepa fina josie
josue josh
joaquin quino
leonardo leo lenny
leonel leo
mateo teo matt
andres andy
andrea andie andy drea
adriana adri
adrian adri
estefania stefi fani
elena nena lena
esperanza espe
araceli celi ara chely
margarita maggie mago rita
miriam miri
veronica vero ronnie
viridiana viri
monserrat monse
montserrat monse
rodrigo rigo
rigoberto rigo
gilberto gil beto
heriberto beto heri
norberto beto
ernesto neto ernie
augusto tito
gustavo gus tavo
octavio tavo
oswaldo waldo
reynaldo rey
raymundo ray mundo
edmundo mundo
cuauhtemoc temo
citlali citla
muhammad mo mohamed mohammed mohammad
mohammed mo mohamed mohammad
mohamed mo mohammad
abdullah abdul
abdulrahman abdul abdi
khadija dija
ibrahim ibra abe
yusuf joseph yousef yusef
oluwaseun seun
oluwaseyi seyi
temitope temi tope
chukwuemeka emeka
chinonso nonso
anastasia ana stasia
anderson andy
annabelle anna belle bella
aubree bree
beckett beck
braxton brax
cameron cam
charlotte charlie lottie char
christopher chris topher kit
dominic dom nick
dominique nikki
elijah eli lij
emmanuel manny manu eman
evangeline evie eva
everett ev
ezekiel zeke
finnegan finn
harrison harry
harper harps
jackson jack jax
jaxon jax
jayden jay
jeremiah jerry jeremy miah
josephine josie jo
josiah joe si
katelyn kate katie
kimberly kim kimmy
kaitlyn kate katie kait
lillian lily lilly lil
madison maddie maddy madi
mackenzie kenzie mack
makenzie kenzie
maxwell max
maximilian max
maximus max
maximiliano max
mckenzie kenzie
nathaniel nate nathan nat
nehemiah nemo miah
nevaeh vae
olivia liv livvy ollie
penelope penny nell
savannah savvy vanna
scarlett scar lettie
sophia sophie soph
theodore theo ted teddy
thaddeus thad
tobias toby
trinity trin
victoria tori vicky vic
vivian viv
wyatt wy
zachariah zach
zachary zach zack
"""


def main() -> None:
    """Write the table."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data/ner/names")
    births = {
        row["name"].lower(): int(row["births_2003on"])
        for row in _rows(folder / "ssa_given_1945on.tsv")
    }
    pairs = {(row["name"], row["nickname"]) for row in _rows(folder / "nicknames.tsv")}
    pairs = {(a, b) for a, b in pairs if a in births and b in births and a != b}
    sure = {(a, b) for a, b in pairs if _is_sure(a, b, births)} | CLASSIC
    for line in MORE.strip().splitlines():
        name, *others = line.split()
        sure |= {(name, other) for other in others}
    sure |= {(b, a) for a, b in sure} & pairs
    table: dict[str, list[str]] = defaultdict(list)
    for name, nick in sorted(pairs | sure):
        table[name].append(nick if (name, nick) in sure else f"~{nick}")
    lines = [f"{name} {' '.join(nicks)}\n" for name, nicks in sorted(table.items())]
    OUTPUT.write_text(HEADER + "".join(lines), "utf-8")
    print(f"{len(lines)} names, {len(pairs | sure)} pairs, {len(pairs - sure)} of them unsure")


def _is_sure(name: str, nick: str, births: dict[str, int]) -> bool:
    return name[0] == nick[0] or nick in name or name in nick or births[nick] < POPULAR


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


if __name__ == "__main__":
    main()
