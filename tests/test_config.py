from __future__ import annotations

from pathlib import Path

import pytest

from postcheck.config import Overrides, find_config, load_policy, policy_titles
from postcheck.errors import ConfigError
from postcheck.model import Kind, Policy, Severity
from postcheck.registry import load_registry


def policy_of(folder: Path, toml: str, overrides: Overrides | None = None) -> Policy:
    path = folder / "postcheck.toml"
    path.write_text(toml, encoding="utf-8")
    return load_policy(path, load_registry(), overrides or Overrides())


def test_the_shipped_policy_runs_every_rule() -> None:
    policy = load_policy(None, load_registry(), Overrides())
    assert policy.enabled == load_registry().codes
    assert policy.district.name == "Wichita Public Schools"
    assert policy.district.area_code == "316"
    assert "usd259.org" in policy.district.domains
    assert any(term.term == "PTA" and term.known for pack in policy.packs for term in pack.terms)


def test_the_nearest_configuration_upwards_is_found(tmp_path: Path) -> None:
    inner = tmp_path / "site" / "posts"
    inner.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text("[tool.postcheck]\n")
    assert find_config(inner) == tmp_path / "pyproject.toml"
    (tmp_path / "site" / "pyproject.toml").write_text("[tool.other]\n")
    assert find_config(inner) == tmp_path / "pyproject.toml"
    (tmp_path / "site" / "postcheck.toml").write_text("")
    assert find_config(inner) == tmp_path / "site" / "postcheck.toml"


def test_a_pyproject_table_is_read(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text('[project]\nname = "x"\n[tool.postcheck]\nkind = "letter"\n')
    assert load_policy(path, load_registry(), Overrides()).kind is Kind.LETTER


def test_severities_and_what_is_off(tmp_path: Path) -> None:
    policy = policy_of(tmp_path, '[severity]\nall-caps = "error"\njargon = "off"\n')
    assert policy.severities["STYLE301"] is Severity.ERROR
    assert "STYLE401" not in policy.enabled


def test_the_command_line_wins(tmp_path: Path) -> None:
    toml = 'kind = "page"\nselect = ["all-caps"]\nfail_on = "warning"\noptouts = "old.list"\n'
    overrides = Overrides(Kind.LETTER, ("PRIV",), ("PRIV2",), Severity.ERROR, Path("new.list"))
    policy = policy_of(tmp_path, toml, overrides)
    assert policy.kind is Kind.LETTER
    families = {code[:5] for code in policy.enabled}
    assert families >= {"PRIV0", "PRIV1", "PRIV3", "PRIV4"}
    assert all(each.startswith("PRIV") and each != "PRIV2" for each in families)
    assert policy.fail_on is Severity.ERROR
    assert policy.optout_list == "new.list"


def test_paths_are_read_from_the_configurations_folder(tmp_path: Path) -> None:
    (tmp_path / "ours.toml").write_text(
        'title = "Ours"\n[[terms]]\nterm = "PLC"\nkind = "jargon"\nplain = "teacher team"\n'
    )
    (tmp_path / "hill.toml").write_text('name = "Hill Valley Schools"\npolicy = "hv-1"\n')
    toml = 'optouts = "o.list"\npacks = ["ours.toml"]\ndistrict = "hill.toml"\n'
    policy = policy_of(tmp_path, toml)
    assert policy.optout_list == str(tmp_path / "o.list")
    assert [term.term for term in policy.packs[0].terms] == ["PLC"]
    assert policy.district.name == "Hill Valley Schools"
    assert policy_titles([policy]).keys() >= {"hv-1", "wps-2020"}


def test_facts_add_to_the_district(tmp_path: Path) -> None:
    toml = (
        '[facts]\ndomains = ["example.org"]\narea_code = "620"\nacronyms = {ROAR = "our rules"}\n'
    )
    district = policy_of(tmp_path, toml).district
    assert {"usd259.org", "example.org"} <= set(district.domains)
    assert district.area_code == "620"
    assert district.name == "Wichita Public Schools"
    assert district.acronyms["ROAR"] == "our rules"


def test_allowed_words_are_compared_without_case(tmp_path: Path) -> None:
    assert policy_of(tmp_path, '[allow]\nnames = ["Ana Ruiz"]\n').allow.names == {"ana ruiz"}


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ('fail_onn = "warning"', "fail_on"),
        ('district = "atlantis"', "wichita"),
        ('fail_on = "reminder"', "error or warning"),
        ('[severity]\njargon = "loud"', "error, warning, reminder or off"),
        ('[severity]\njargn = "off"', "jargon"),
        ("[rules.NOPE1]\nx = 1", "no rule"),
        ('[rules.STYLE301]\nmin_wrods = "x"', "unknown key"),
        ('packs = ["no_such_pack"]', "no_such_pack"),
        ('select = ["jargon"]\nignore = ["STYLE"]', "Nothing is left"),
    ],
)
def test_a_wrong_configuration_says_what_to_mend(tmp_path: Path, toml: str, said: str) -> None:
    with pytest.raises(ConfigError) as error:
        policy_of(tmp_path, toml)
    assert said in str(error.value)
