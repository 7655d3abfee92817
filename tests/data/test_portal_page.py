"""Nothing of the portal page from which the project starts may get lost: what it says, where it is told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest

from bik_explorer import paths
from bik_explorer.loading import load_pack
from bik_explorer.model.entry import Commitment, Entry, Status
from bik_explorer.model.timeline import Timeline

PORTAL = "bik-portal"
PROGRAMME, STRATEGY, DSA = "safer-internet-action-plan-1999", "bik-strategy-2012", "dsa-2022"
MOBILE, SNS = "european-framework-safer-mobile-2007", "safer-social-networking-principles-2009"
EVALUATION, ASSESSMENT = "ssnp-evaluation-2010", "ssnp-assessment-2011-a"
CEO, ICT, ALLIANCE, END = "ceo-coalition-2011", "ict-coalition-2012", "alliance-2017", "alliance-end-2023"
PRINCIPLES = (
    "Principles for the Safer Use of Connected Devices and Online Services "
    "by Children and Young People in the EU"
)
QUOTE = "“to ensure a high level of privacy, safety and security of minors, on their service”"
USERS, TOGETHER, AWARE = "User empowerment", "Enhanced collaboration", "Awareness raising"

Check = Callable[[Entry], bool]


def _has(text: str, words: str) -> bool:
    """Whether each of the words (regular expressions in any case, with `; ` between them) is in the text."""
    return all(re.search(word, text, re.IGNORECASE) for word in words.split("; "))


def _texts_from_portal(entry: Entry) -> Iterator[str]:
    """Every text of an entry that names the portal page as a source."""
    told = [(entry.summary, entry.sources), (entry.status_note, entry.sources)]
    told += [(one.text, one.sources) for one in entry.facts if one.verified]
    told += [(f"{one.label} {one.value} {one.note}", one.sources) for one in entry.figures]
    told += [(f"{one.strand} {one.text}", one.sources) for one in entry.commitments]
    told += [(f"{one.about} {two.text}", two.sources) for one in entry.disputes for two in one.sayings]
    return (text for text, sources in told if PORTAL in sources)


def says(words: str) -> Check:
    """One text of the entry has all these words and the portal page as a source."""
    return lambda entry: any(_has(text, words) for text in _texts_from_portal(entry))


def figure(value: str, words: str) -> Check:
    """A figure has this value, these words in its label and the portal page as a source."""
    return lambda entry: any(
        one.value == value and PORTAL in one.sources and _has(one.label, words) for one in entry.figures
    )


def _own(entry: Entry, strand: str) -> list[Commitment]:
    """The voluntary commitments (of a strand) that name the portal page as a source."""
    own = [one for one in entry.commitments if PORTAL in one.sources and not one.binding]
    return [one for one in own if strand in ("", one.strand)]


def promise(topic: str, words: str, strand: str = "") -> Check:
    """A voluntary commitment on this topic, in this strand, has these words."""
    return lambda entry: any(topic in one.topics and _has(one.text, words) for one in _own(entry, strand))


def promises(count: int, strand: str = "") -> Check:
    """There are so many voluntary commitments (in this strand)."""
    return lambda entry: len(_own(entry, strand)) == count


def article(number: str, words: str, binding: bool) -> Check:
    """A commitment or duty of this article has these words and the portal page as a source."""
    return lambda entry: any(
        one.article == number and one.binding is binding and PORTAL in one.sources and _has(one.text, words)
        for one in entry.commitments
    )


def titled(year: int, words: str) -> Check:
    """The entry starts in that year, has these words in its title, and rests on the portal page."""
    return lambda entry: entry.start.year == year and PORTAL in entry.sources and _has(entry.title, words)


def stands(status: Status) -> Check:
    """The entry has this status, with the portal page as a source, and goes on exactly when it is active."""
    active = status is Status.ACTIVE
    return lambda entry: entry.status is status and entry.open is active and PORTAL in entry.sources


def dated(day: str, words: str) -> Check:
    """A milestone on that date has these words in its label."""
    return lambda entry: any(one.date.iso() == day and _has(one.label, words) for one in entry.milestones)


def tied(kind: str, other: str) -> Check:
    """The entry says that it is related to that one in this way."""
    return lambda entry: any((one.kind, one.entry) == (kind, other) for one in entry.relations)


PAGE: dict[str, dict[str, Check]] = {
    PROGRAMME: {
        "1999: first Safer Internet Programme": titled(1999, "safer internet"),
        "the programme supports projects and events": says("1999; projects; events"),
        "the programme promotes self-regulation": says("self-regulation; industry"),
        "the programme promotes international cooperation": says("international co-?operation"),
    },
    STRATEGY: {
        "self-regulation: instrument of the Strategy": says("self-reg; instrument; European Strategy"),
        "tools and information for families": says("children; parents; teachers; tools; information"),
        "safe use of the internet and new technology": says("internet; new tech; safe"),
        "the Commission supported self-regulation": says("Commission; back|support; self-reg"),
        "industry can react fast to challenges": says("system; fast|quick|rapid; security"),
    },
    DSA: {
        "entry into force in February 2024": says("entry into force; February 2024"),
        "in force 2022 in law": dated("2022-11-16", "in force"),
        "February 2024 is when it applies to all": dated("2024-02-17", "applies to all"),
        "a shift away from self-regulation": says("away from self-regulation"),
        "new standard of accountability": says("accountab; platforms"),
        "illegal content": says("accountab; illegal content"),
        "disinformation": says("accountab; disinformation"),
        "risks to society and well-being": says("risks; society|societal; physical; mental; well-being"),
        "protection of minors": says("accountab; protection of minors"),
        "social media, markets and search": says("social media; marketplaces; search engines"),
        "landmark that leads the world": says("landmark; world|global"),
        "before, platforms policed themselves": says("before; police themselves"),
        "obligations and consequences": says("obligations; consequences"),
        "a more robust and effective approach": says("stronger; more effective; harm online"),
        "voluntary codes encouraged": article("45", "encourage; voluntary codes", binding=False),
        "codes may be formally recognised": says("formally recognised"),
        "codes do not replace responsibilities": says("code; still; duty; Article 28"),
        "Article 28 in its own words": article("28", QUOTE, binding=True),
        "four articles on codes": says("codes; 35; 37; 45; 46"),
        "Article 35 on codes": article("35", "codes of conduct", binding=True),
        "Article 37 on codes": article("37", "codes of conduct", binding=True),
        "Article 45 on codes": article("45", "codes of conduct", binding=False),
        "Article 46 on codes": article("46", "codes", binding=False),
    },
    MOBILE: {
        "initiatives known to or supported by the Commission": says("Commission; knew|known; support"),
        "the mobile framework is past": stands(Status.ENDED),
        "2007: framework for safer mobile use": titled(2007, "safer mobile use; teenagers and children"),
        "the page's own title": says("young teenagers and children"),
        "a high-level group discussed it": says("high-level group"),
        "on services throughout Europe": says("signatories; services; throughout Europe"),
        "access control for adult content": promise("adult-content-access", "adult; access control"),
        "campaigns for parents and children": promise("awareness-education", "campaigns; parents; children"),
        "classified by national standards": promise("content-classification", "commercial; countr|nation"),
        "decency": promise("content-classification", "decen; suitable|appropriate"),
        "fight illegal content": promise("illegal-content", "fight; illegal content; mobile"),
        "four measures": promises(4),
    },
    ICT: {
        "only the ICT Coalition is still active": says("only; still active"),
        "the ICT Coalition is active": stands(Status.ACTIVE),
        "2012: ICT Coalition": titled(2012, "ICT Coalition for Children Online"),
        "an industry initiative": says("industry leads"),
        "make the most of the online world": says("young; across Europe; make the most; risks"),
        "safety as part of products and services": says("safety; younger users; products and services"),
        "signed in 2012": says("2012; signed; principles"),
        "full name of the principles": says(PRINCIPLES),
        "good practice in six areas": says("good practice|best practice; six areas"),
        "content": promise("content-classification", "content", strand="Content"),
        "parental controls": promise("parental-controls", "parents", strand="Parental controls"),
        "abuse and misuse": promise("reporting-tools", "abuse and misuse"),
        "illegal content": promise("illegal-content", "sexual abuse content; illegal content"),
        "privacy and control": promise("privacy-settings", "privacy", strand="Privacy and control"),
        "education and awareness": promise("awareness-education", "children; parents; teachers"),
        "six areas": promises(6),
    },
    SNS: {
        "the social networking principles are past": stands(Status.ENDED),
        "2009: social networking principles": titled(2009, "safer social networking principles for the EU"),
        "a self-regulatory agreement": says("self-regulat"),
        "major providers active in Europe": says("major; social network; active in Europe; sign"),
        "safety of minors": says("safe; minors; services"),
        "signed by 21 companies": figure("21", "signator|signed"),
        "two reports": says("two reports; 2010; 2011"),
    },
    CEO: {
        "the CEO Coalition is past": stands(Status.ENDED),
        "2011: CEO Coalition": titled(2011, "CEO Coalition to make the internet a better place for kids"),
        "cooperative and voluntary": says("voluntary; together|cooperat"),
        "emerging challenges, diverse ways online": says("challenges; young Europeans; ways"),
        "action throughout 2012 in five areas": says("2012; five areas"),
        "reporting tools": promise("reporting-tools", "simple; users"),
        "privacy settings for each age": promise("privacy-settings", "privacy settings; age|old"),
        "wider content classification": promise("content-classification", "more widely|wider"),
        "wider use of parental controls": promise("parental-controls", "parental controls; more"),
        "takedown of abuse material": promise("illegal-content", "CSAM; take .* down|takedown"),
        "five areas": promises(5),
        "the CEO Coalition is 'former'": says("former; Alliance"),
    },
    ALLIANCE: {
        "the Alliance is past": stands(Status.ENDED),
        "the page's year, 2016": says("2016; heading"),
        "the page's title": says("children online; heading"),
        "to better protect children": titled(2017, "Alliance to better protect"),
        "for a better online world": says("self-regulation; better; children and young people"),
        "builds on the CEO Coalition": tied("builds-on", CEO),
        "industry and civil society": says("industry; civil society; together"),
        "invited by the Commission": says("Commission's invitation; media companies; NGOs; UNICEF"),
        "launched on Safer Internet Day 2017": says("launched; Safer Internet Day; 2017"),
        "25 company signatories": figure("25", "company signatories"),
        "13 associated members": figure("13", "associated members"),
        "Statement of Purpose endorsed": says("Statement of Purpose; endorsed"),
        "individual commitments": says("companies; individual commitments"),
        "nine actions in three strands": says("nine actions; three strands"),
        "nine actions": promises(9),
        "five on user empowerment": promises(5, USERS),
        "two on enhanced collaboration": promises(2, TOGETHER),
        "two on awareness raising": promises(2, AWARE),
        "action 1: explain data privacy": promise("data-protection", "best; data", strand=USERS),
        "action 2: robust tools": promise("reporting-tools", "easy to use; feedback; notif", strand=USERS),
        "action 3: use tools": promise("awareness-education", "information; tools; safer", strand=USERS),
        "action 3: respect, trust": promise("empowerment", "responsib; respect; trust", strand=USERS),
        "action 4: content classification": promise("content-classification", "when and where", strand=USERS),
        "action 5: parental control tools": promise("parental-controls", "known; used", strand=USERS),
        "action 6": promise(
            "cooperation", "child safety; governments; school; police; practice", strand=TOGETHER
        ),
        "action 7: new technology": promise("cooperation", "connected devices; Commission", strand=TOGETHER),
        "action 8": promise("awareness-education", "campaigns; safety; empower; media", strand=AWARE),
        "action 8: ongoing": promise("awareness-education", "single|ad hoc; lasting|ongoing", strand=AWARE),
        "action 9": promise("positive-content", "opinions; information; knowledge", strand=AWARE),
        "it ended in July 2023": dated("2023-07", "disbanded"),
    },
    EVALUATION: {
        "2010: the evaluation": titled(2010, "evaluation of the implementation; part I: general report"),
        "2010: part of the Commission's support": says("Commission; support; self-regulation"),
        "2010: 20 companies": figure("20", "companies; signed"),
        "2010: 19 self-declarations": figure("19", "self-declarations"),
        "2010: 25 services": figure("25", "services"),
        "2010: overview of the implementation": says("overall; put into practice|implement"),
        "2010: it evaluates the principles": tied("evaluates", SNS),
    },
    ASSESSMENT: {
        "2011: the assessment": titled(2011, "assessment of the implementation; 14 websites: summary report"),
        "2011: part of the Commission's support": says("Commission; support; self-regulation"),
        "2011: 21 companies to date": figure("21", "companies; signed"),
        "2011: second assessment, Phase A": says("second assessment; phase A"),
        "2011: 14 websites tested": figure("14", "social networking websites; tested"),
        "2011: it evaluates the principles": tied("evaluates", SNS),
    },
    END: {
        "disbanded by the Commission": says("Commission; disbanded; July 2023"),
        "the reason": says("reason; very large; platforms; search engines; Digital Services Act applied"),
        "it ends the Alliance": tied("ends", ALLIANCE),
    },
}
COMPANIES = (
    "ASKfm, BT Group, Deutsche Telekom, Disney, Facebook, Google, KPN, The LEGO Group, Liberty Global, "
    "Microsoft, Orange, Rovio, Samsung Electronics, Sky, Snap, Spotify, Sulake, "
    "Super RTL/Mediengruppe RTL Deutschland, TIM (Telecom Italia), Telefónica, Telenor, Telia Company, "
    "Twitter, Vivendi, Vodafone"
)
ASSOCIATES = (
    "BBFC, Child Helpline International, COFACE, eNACSO, EUN Partnership, FFTelecoms, FOSI, FSM, GSMA, "
    "ICT Coalition, NICAM, Toy Industries of Europe, UNICEF"
)


@pytest.fixture(scope="module")
def timeline() -> Timeline:
    return load_pack(paths.data()).timeline


def signed(timeline: Timeline, role: str) -> list[str]:
    """The names, as signed, of the Alliance's list for that role which follows the portal page."""
    alliance = timeline.find(ALLIANCE)
    assert alliance is not None
    (roll,) = (one for one in alliance.signatory_lists if one.role == role and PORTAL in one.sources)
    assert roll.complete
    return [one.name or timeline.organisations[one.organisation].name for one in roll.signatories]


@pytest.mark.parametrize(("id_", "statement"), [(id_, one) for id_, told in PAGE.items() for one in told])
def test_the_pack_tells_what_the_page_says(timeline: Timeline, id_: str, statement: str) -> None:
    entry = timeline.find(id_)
    assert entry is not None
    assert PAGE[id_][statement](entry)


@pytest.mark.parametrize("company", COMPANIES.split(", "))
def test_each_company_on_the_page_signed(timeline: Timeline, company: str) -> None:
    assert company in signed(timeline, "signatory")


@pytest.mark.parametrize("member", ASSOCIATES.split(", "))
def test_each_associated_member_on_the_page_is_one(timeline: Timeline, member: str) -> None:
    assert member in signed(timeline, "associated member")


def test_no_name_is_added_to_the_lists_of_the_page(timeline: Timeline) -> None:
    assert len(signed(timeline, "signatory")) == 25
    assert len(signed(timeline, "associated member")) == 13
