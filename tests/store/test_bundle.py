"""All records in one file: out, in, twice, cut off, newer, hostile."""

from __future__ import annotations

import hashlib
import json
import random
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from tests.store.make_old import OLD
from tests.store.scenes import NOW, opening, started, talk
from trainer.core.errors import Cancelled, UserFacing
from trainer.store import tables
from trainer.store.bundle import MANIFEST, PRACTICE, SCENARIOS, SESSIONS, Manifest, Part, export_bundle
from trainer.store.bundle_import import Imported, import_bundle, look_into, settings_in
from trainer.store.history import SessionFilter
from trainer.store.practice import PracticeCard, PracticeLog
from trainer.store.problems import ProblemKind, StoreFailure
from trainer.store.recovery import OpenedStore, Place, open_store, restore_backup
from trainer.store.revision import HEAD
from trainer.store.sessions import SessionCard

COMPARED = (
    tables.scenario_snapshot, tables.session, tables.event, tables.correction, tables.session_result,
    tables.tactic_result, tables.silence_result, tables.session_tag, tables.plan, tables.plan_check,
    tables.practice_card,
)  # fmt: skip
Change = Callable[[dict[str, Any]], object]


def opened(folder: Path) -> OpenedStore:
    store = open_store(Place(path=folder / "records.db", backups=folder / "backups"), now=NOW)
    assert isinstance(store, OpenedStore)
    return store


@pytest.fixture
def here(tmp_path: Path) -> Iterator[OpenedStore]:
    """Four sessions that were really played, kept in every way there is, and one that is open."""
    place = Place(path=tmp_path / "here" / "records.db", backups=tmp_path / "here" / "backups")
    store = restore_backup(place, OLD / f"played-{HEAD}.db", now=NOW)
    assert isinstance(store, OpenedStore)
    first, second, third, *_ = (row.id for row in store.history.page().rows)
    store.keeping.set_tags(first, ["exam", "rent"])
    store.keeping.write_note(first, "A good one, see the notary.")
    store.keeping.mark(second, favourite=True)
    store.keeping.bin([third], now_ms=7)
    card = PracticeCard(tactic="vise", situation="housing", due_ms=9, card="{}")
    for session_id in (first, None):
        log = PracticeLog(tactic="vise", situation="housing", session_id=session_id, at_ms=5, rating=3, log="{}")
        store.practice.grade([(card, log)])
    (plan,) = store.practice.plans()
    store.practice.check_plan(plan.id, first, occasions=4, kept=3)
    row = store.history.find(first)
    assert row is not None
    body = store.history.snapshot(row.scenario, row.scenario_version) or ""
    open_log = store.begin(SessionCard(title="Open", counterpart="Mrs Alder", difficulty=2, snapshot=body))
    begun = replace(started(), scenario_version=row.scenario_version)
    open_log.append([(0, begun), *opening()[1:]])
    yield store
    store.close()


@pytest.fixture
def there(tmp_path: Path) -> Iterator[OpenedStore]:
    store = opened(tmp_path / "there")
    yield store
    store.close()


@pytest.fixture
def bundle(here: OpenedStore, tmp_path: Path) -> Path:
    target = tmp_path / "all.hardball-records"
    export_bundle(here.database, target, now=NOW)
    return target


def rows(store: OpenedStore, table: Any) -> list[dict[str, Any]]:
    with store.database.reading() as connection:
        query = select(table).order_by(*table.primary_key.columns)
        return [dict(row) for row in connection.execute(query).mappings()]


def repack(source: Path, target: Path, change: Callable[[dict[str, bytes]], object], *, honest: bool = True) -> Path:
    """Change the parts of a bundle; an honest liar makes the manifest fit."""
    with zipfile.ZipFile(source) as old:
        held = {name: old.read(name) for name in old.namelist()}
    change(held)
    if honest:
        told = json.loads(held[MANIFEST])
        told["parts"] = {
            name: {"sha256": hashlib.sha256(raw).hexdigest(), "size": len(raw)}
            for name, raw in held.items()
            if name != MANIFEST
        }
        held[MANIFEST] = json.dumps(told).encode()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name, raw in held.items():
            new.writestr(name, raw)
    return target


def changed(source: Path, target: Path, change: Change, *, part: str = SESSIONS) -> Path:
    """Change every line of a part."""

    def rewrite(held: dict[str, bytes]) -> None:
        lines = [json.loads(line) for line in held[part].splitlines()]
        for line in lines:
            change(line)
        held[part] = "".join(json.dumps(line) + "\n" for line in lines).encode()

    return repack(source, target, rewrite)


def test_another_machine_holds_the_same_afterwards(here: OpenedStore, there: OpenedStore, bundle: Path):
    assert import_bundle(there.database, bundle) == Imported(added=5, known=0)
    for table in COMPARED:
        assert rows(there, table) == rows(here, table), table.name
    assert [one.session_id for one in there.practice.logs()] == [one.session_id for one in here.practice.logs()]
    for words in ("notary exam", "landlord", "day after"):
        wanted = SessionFilter(words=words)
        assert there.history.page(wanted).rows == here.history.page(wanted).rows
    for row in here.history.page().rows:
        assert there.log(row.id).load() == here.log(row.id).load()


def test_a_bundle_says_what_it_holds(here: OpenedStore, bundle: Path):
    held = look_into(bundle)
    begun = [row["started_ms"] for row in rows(here, tables.session)]
    assert (held.sessions, held.first_ms, held.last_ms) == (5, min(begun), max(begun))
    assert held.made_ms == round(NOW.timestamp() * 1000)


def test_importing_twice_changes_nothing(there: OpenedStore, bundle: Path):
    import_bundle(there.database, bundle)
    before = {table: rows(there, table) for table in (*COMPARED, tables.practice_log)}
    assert import_bundle(there.database, bundle) == Imported(added=0, known=5)
    assert {table: rows(there, table) for table in before} == before


def test_what_is_here_already_stays_as_it_is_here(here: OpenedStore, there: OpenedStore, bundle: Path, tmp_path: Path):
    import_bundle(there.database, bundle)
    newest = there.history.page().rows[0].id
    there.keeping.write_note(newest, "mine")
    here.keeping.write_note(newest, "theirs")
    export_bundle(here.database, tmp_path / "again", now=NOW)
    assert import_bundle(there.database, tmp_path / "again").known == 5
    assert there.history.page().rows[0].note == "mine"


def test_an_open_session_goes_on_over_there(here: OpenedStore, there: OpenedStore, bundle: Path):
    import_bundle(there.database, bundle)
    (cut,) = there.history.unfinished()
    there.log(cut.session.id).append(talk())
    assert len(there.log(cut.session.id).load()) > len(here.log(cut.session.id).load())


def test_settings_come_along(here: OpenedStore, tmp_path: Path):
    file = tmp_path / "settings.json"
    file.write_text('{"theme":"dark"}', encoding="utf-8")
    export_bundle(here.database, tmp_path / "with", now=NOW, settings=file)
    export_bundle(here.database, tmp_path / "without", now=NOW, settings=tmp_path / "none.json")
    assert (settings_in(tmp_path / "with") or "").strip() == '{"theme":"dark"}'
    assert settings_in(tmp_path / "without") is None


def test_an_export_that_is_stopped_leaves_the_old_file(here: OpenedStore, tmp_path: Path):
    target = tmp_path / "all"
    target.write_text("yesterday's", encoding="utf-8")

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        export_bundle(here.database, target, now=NOW, progress=stop)
    assert target.read_text(encoding="utf-8") == "yesterday's"
    assert [file.name for file in tmp_path.iterdir() if ".part" in file.name] == []


def test_a_folder_that_cannot_be_written_is_said(here: OpenedStore, tmp_path: Path):
    with pytest.raises(UserFacing, match="could not be written"):
        export_bundle(here.database, tmp_path / "nowhere" / "all", now=NOW)


class TestHostile:
    """Files that come from anywhere."""

    @pytest.mark.parametrize(
        ("change", "said"),
        [
            (lambda held: held.update({SESSIONS: held[SESSIONS] + b" "}), "longer than it says"),
            (lambda held: held.update({SESSIONS: held[SESSIONS].replace(b"housing", b"mousing")}), "not what it was"),
            (lambda held: held.pop(PRACTICE), "other files"),
            (lambda held: held.update({"../../evil.py": b"x"}), "other files"),
            (lambda held: held.pop(MANIFEST), "no manifest"),
            (lambda held: held.update({MANIFEST: b"[" * 90_000}), "manifest cannot be read"),
            (lambda held: held.update({MANIFEST: b'{"format": 1, "parts": {}}'}), "manifest cannot be read"),
            (lambda held: held.update({"packs/../evil.hardball": b"x"}), "other files"),
            (lambda held: held.update({MANIFEST: b'{"format": NaN}'}), "manifest cannot be read"),
            (lambda held: held.update({MANIFEST: b"x" * 200_000}), "manifest cannot be read"),
        ],
    )
    def test_a_file_that_is_not_what_it_says_is_refused_whole(
        self, there: OpenedStore, bundle: Path, tmp_path: Path, change: Callable[[dict[str, bytes]], object], said: str
    ):
        broken = repack(bundle, tmp_path / "broken", change, honest=False)
        with pytest.raises(UserFacing, match=said) as refused:
            import_bundle(there.database, broken)
        assert refused.value.safe == "Nothing was taken in."
        assert there.history.counts().sessions == 0

    def test_a_size_that_no_disk_would_hold_is_refused(self, there: OpenedStore, tmp_path: Path):
        parts = {SESSIONS: Part(sha256="0", size=10**15)}
        told = Manifest(made_ms=1, sessions=1, first_ms=None, last_ms=None, parts=parts)
        with zipfile.ZipFile(tmp_path / "bomb", "w") as bomb:
            bomb.writestr(MANIFEST, told.to_json())
            bomb.writestr(SESSIONS, b"")
        with pytest.raises(UserFacing, match="too large"):
            import_bundle(there.database, tmp_path / "bomb")

    def test_packs_are_bounded_in_number_and_size(self, there: OpenedStore, tmp_path: Path):
        many = {f"packs/p{number}.hardball": Part(sha256="0", size=1) for number in range(101)}
        large = {"packs/p.hardball": Part(sha256="0", size=3_000_000)}
        for parts in (many, large):
            told = Manifest(made_ms=1, sessions=0, first_ms=None, last_ms=None, parts=parts)
            with zipfile.ZipFile(tmp_path / "packs", "w") as file:
                file.writestr(MANIFEST, told.to_json())
                for name in parts:
                    file.writestr(name, b"")
            with pytest.raises(UserFacing, match="too many or too large"):
                import_bundle(there.database, tmp_path / "packs")

    def test_an_earlier_format_is_taken_in(self, there: OpenedStore, bundle: Path, tmp_path: Path):
        def age(held: dict[str, bytes]) -> None:
            held[MANIFEST] = held[MANIFEST].replace(b'"format":2', b'"format":1')

        earlier = repack(bundle, tmp_path / "earlier", age, honest=False)
        assert import_bundle(there.database, earlier).added > 0

    def test_a_newer_format_is_left_to_a_newer_version(self, there: OpenedStore, bundle: Path, tmp_path: Path):
        def age(held: dict[str, bytes]) -> None:
            held[MANIFEST] = held[MANIFEST].replace(b'"format":2', b'"format":3')

        with pytest.raises(StoreFailure) as refused:
            import_bundle(there.database, repack(bundle, tmp_path / "newer", age, honest=False))
        assert refused.value.kind is ProblemKind.NEWER

    @pytest.mark.parametrize(
        "change",
        [
            lambda line: line["session"].update(id="../../../etc/passwd"),
            lambda line: line["session"].update(scenario="..\\evil"),
            lambda line: line["session"].update(title="x" * 5000),
            lambda line: line["session"].update(difficulty=10**9),
            lambda line: line["session"].update(started_ms="now"),
            lambda line: line["session"].update(seed=2**70),
            lambda line: line["session"].update(extra=1),
            lambda line: line["session"].update(metrics="[1]"),
            lambda line: line["session"].pop("mode"),
            lambda line: line["events"].pop(0),
            lambda line: line["events"].reverse(),
            lambda line: line["events"][0].__setitem__(2, "run_code"),
            lambda line: line["events"][0].__setitem__(3, 99),
            lambda line: line["events"][0].__setitem__(4, {"scenario": ["x"]}),
            lambda line: line.update(events=[]),
            lambda line: line.update(events={"a": 1}),
            lambda line: line.update(tags=[{"session_id": line["session"]["id"], "tag": "y" * 500}]),
            lambda line: line.update(tags=[{"session_id": "another", "tag": "y"}]),
            lambda line: line.update(tactics="none"),
            lambda line: line.clear(),
        ],
    )
    def test_a_session_that_is_none_of_ours_is_left_out(
        self, there: OpenedStore, bundle: Path, tmp_path: Path, change: Change
    ):
        forged = changed(bundle, tmp_path / "forged", change)
        assert import_bundle(there.database, forged) == Imported(added=0, known=0, unreadable=5)
        assert there.history.counts().sessions == 0

    def test_rows_cannot_claim_more_than_the_events_say(self, there: OpenedStore, bundle: Path, tmp_path: Path):
        def boast(line: dict[str, Any]) -> None:
            for one in [*line["result"], *line["tactics"]]:
                one.update(counts=True, mode="cheating", scenario="s99", started_ms=1)
            for one in line["result"]:
                one["outcome"] = "world peace"

        import_bundle(there.database, changed(bundle, tmp_path / "boast", boast))
        table = there.results.table()
        assert set(table.outcomes) == {"deal"}
        assert set(table.scenarios) == {"s06-rent-renewal"}
        assert len(table) == 3, "what lies in the bin does not count"

    def test_a_scene_that_would_never_end_is_left_out_with_its_sessions(
        self, there: OpenedStore, bundle: Path, tmp_path: Path
    ):
        def swell(line: dict[str, Any]) -> None:
            body = json.loads(line["body"])
            for issue in body["scenario"]["bargain"]["issues"]:
                issue["options"] = issue["options"] * 40
            line["body"] = json.dumps(body)

        swollen = changed(bundle, tmp_path / "swollen", swell, part=SCENARIOS)
        assert import_bundle(there.database, swollen) == Imported(added=0, known=0, unreadable=5)

    def test_a_file_that_is_no_bundle_is_said(self, there: OpenedStore, tmp_path: Path):
        (tmp_path / "holiday.jpg").write_bytes(b"\xff\xd8" * 900)
        with pytest.raises(UserFacing, match="no export of Hardball"):
            import_bundle(there.database, tmp_path / "holiday.jpg")
        with pytest.raises(UserFacing, match="could not be read"):
            import_bundle(there.database, tmp_path / "missing")

    def test_bytes_that_were_turned_over_never_do_harm(self, there: OpenedStore, bundle: Path, tmp_path: Path):
        whole, dice = bundle.read_bytes(), random.Random(4)
        for _ in range(40):
            broken = bytearray(whole)
            for _ in range(dice.randint(1, 6)):
                broken[dice.randrange(len(broken))] ^= 1 << dice.randrange(8)
            (tmp_path / "broken").write_bytes(broken[: dice.randint(1, len(broken))])
            with suppress(UserFacing):
                import_bundle(there.database, tmp_path / "broken")
        with there.database.reading() as connection:
            assert connection.exec_driver_sql("PRAGMA quick_check").scalar() == "ok"


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    lines=st.lists(st.recursive(st.none() | st.integers() | st.text(max_size=9), st.lists, max_leaves=4), max_size=4)
)
def test_any_json_is_read_or_left_out(there: OpenedStore, tmp_path: Path, lines: list[Any]):
    raw = "".join(json.dumps({"session": one, "events": one, "plan": one}) + "\n" for one in lines).encode()
    parts = {SESSIONS: Part(sha256=hashlib.sha256(raw).hexdigest(), size=len(raw))}
    told = Manifest(made_ms=1, sessions=len(lines), first_ms=None, last_ms=None, parts=parts)
    with zipfile.ZipFile(tmp_path / "any", "w") as made:
        made.writestr(MANIFEST, told.to_json())
        made.writestr(SESSIONS, raw)
    assert import_bundle(there.database, tmp_path / "any").added == 0
