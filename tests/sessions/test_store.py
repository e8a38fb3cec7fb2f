import json
import os
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringar.errors import InvalidParameterError, OutputError, UnreadableSessionError
from ringar.parameters import RingParameter
from ringar.sessions import CustomerSession, SessionStore, Shortlisted, Worn

PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)
JPEG = b"\xff\xd8\xff\xe0" + bytes(40)


@pytest.fixture
def store(tmp_path: Path) -> SessionStore:
    return SessionStore(tmp_path / "sessions")


def full_session() -> CustomerSession:
    return CustomerSession.begin("Frau Müller, 陈").changed(
        note="Anniversary in May.\nPrefers yellow gold.",
        shortlist=(Shortlisted(ring_id="R-1", note="a size up"), Shortlisted(ring_id="R-2")),
        favourites=("R-2",),
        wearing=(Worn(ring_id="R-1", parameter=RingParameter(ring_wearing_finger=2, ring_wearing_location=0.4)),),
        finger_diameter_mm=17.2,
    )


def agreed(session: CustomerSession) -> CustomerSession:
    """With consent to hand pictures being kept."""
    return session.changed(pictures_allowed=True)


def test_a_session_is_opened_as_it_was_saved(store: SessionStore) -> None:
    saved = store.save(full_session())
    assert store.load(saved.session_id) == saved
    assert store.saved().sessions == (saved,)
    assert store.saved().troubles == ()


def test_a_new_store_is_empty_and_makes_no_folder(store: SessionStore) -> None:
    assert store.saved().sessions == ()
    assert not store.folder.exists()


def test_sessions_changed_last_come_first(store: SessionStore) -> None:
    now = datetime.now(UTC)
    names = [
        store.save(CustomerSession.begin(f"Customer {hour}"), now - timedelta(hours=hour)).label for hour in (3, 1, 2)
    ]
    assert sorted(names) == [session.label for session in store.saved().sessions]


def test_hand_pictures_need_consent(store: SessionStore) -> None:
    session = store.save(full_session())
    with pytest.raises(OutputError, match="hasn't agreed"):
        store.add_picture(session, PNG)
    assert [path.name for path in (store.folder / session.session_id).iterdir()] == ["session.json"]
    session = agreed(session)
    session = store.add_picture(store.add_picture(session, PNG), JPEG)
    assert [path.read_bytes() for path in store.pictures(session)] == [PNG, JPEG]
    assert store.load(session.session_id).pictures == session.pictures


def test_consent_withdrawn_deletes_the_pictures(store: SessionStore) -> None:
    session = store.add_picture(agreed(full_session()), PNG)
    session = store.save(session.changed(pictures_allowed=False, pictures=()))
    assert session.pictures == ()
    assert not list(store.folder.rglob("*.png"))


def test_deleting_leaves_nothing(store: SessionStore) -> None:
    kept = store.save(CustomerSession.begin("Kept"))
    session = store.add_picture(agreed(full_session()), PNG)
    (store.folder / session.session_id / "stray.tmp").write_text("left by a crash")
    store.delete(session.session_id)
    assert store.saved().sessions == (kept,)
    assert [path.name for path in store.folder.iterdir()] == [kept.session_id]
    store.delete(session.session_id)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_deleting_follows_no_links(store: SessionStore, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "mine.png").write_bytes(PNG)
    session = store.save(full_session())
    (store.folder / session.session_id / "pictures").symlink_to(other)
    store.delete(session.session_id)
    assert (other / "mine.png").read_bytes() == PNG
    assert store.saved().sessions == ()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX rights")
def test_others_cannot_look_into_a_session(store: SessionStore) -> None:
    session = store.save(full_session())
    assert (store.folder / session.session_id).stat().st_mode & 0o077 == 0


def test_pictures_left_by_a_crash_go_with_the_next_save(store: SessionStore) -> None:
    session = store.add_picture(agreed(full_session()), PNG)
    stray = store.pictures(session)[0].with_name("0123456789abcdef.png")
    stray.write_bytes(PNG)
    store.save(session)
    assert not stray.exists()
    assert len(store.pictures(session)) == 1


def test_what_is_no_picture_is_not_kept(store: SessionStore) -> None:
    session = agreed(full_session())
    with pytest.raises(OutputError, match="no PNG or JPEG"):
        store.add_picture(session, b"<html>")


def test_full_disk_leaves_the_last_saved_state(
    store: SessionStore, full_disk: Callable[[int], AbstractContextManager[None]]
) -> None:
    saved = store.save(full_session())
    with full_disk(100), pytest.raises(OutputError):
        store.save(saved.changed(note="x" * 3000))
    assert store.load(saved.session_id) == saved
    assert len(list((store.folder / saved.session_id).iterdir())) == 1


def damaged(**fields: Any) -> bytes:
    content = json.loads(CustomerSession.begin("A").model_dump_json()) | {"session_id": "0" * 32}
    return json.dumps(content | fields).encode()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00\xff" * 100,
        b"[" * 100_000,
        b"{}",
        damaged(version=2),
        damaged(label="x" * 81),
        damaged(label="a\u0000b"),
        damaged(surprise=1),
        damaged(session_id="f" * 32),
        damaged(pictures=["../../secret.png"], pictures_allowed=True),
        damaged(pictures=["0123456789abcdef.png"]),
        damaged(shortlist=[{"ring_id": "A"}, {"ring_id": "A"}]),
        damaged(finger_diameter_mm=-3),
        damaged(created_at="yesterday"),
        damaged(shortlist=[{"ring_id": str(number)} for number in range(501)]),
        b" " * 4_000_001,
    ],
)
def test_hostile_files_are_refused_in_a_sentence_and_can_be_deleted(store: SessionStore, data: bytes) -> None:
    good = store.save(CustomerSession.begin("Good"))
    folder = store.folder / ("0" * 32)
    folder.mkdir()
    (folder / "session.json").write_bytes(data)
    with pytest.raises(UnreadableSessionError, match=r"session\.json: .+") as caught:
        store.load("0" * 32)
    assert len(caught.value.message) < 500
    listed = store.saved()
    assert listed.sessions == (good,)
    assert listed.troubles == (caught.value.message,)
    store.delete("0" * 32)
    assert store.saved().troubles == ()


@pytest.mark.parametrize("session_id", ["", "..", "../" + "0" * 32, "0" * 31, "G" * 32, "0" * 32 + "\n"])
def test_ids_lead_nowhere_else(store: SessionStore, session_id: str) -> None:
    with pytest.raises(UnreadableSessionError):
        store.load(session_id)
    with pytest.raises(UnreadableSessionError):
        store.delete(session_id)


def test_folders_of_others_are_left_alone(store: SessionStore) -> None:
    store.save(full_session())
    (store.folder / "notes").mkdir()
    os.mkfifo(store.folder / "pipe") if hasattr(os, "mkfifo") else None
    assert len(store.saved().sessions) == 1


@given(label=st.text(max_size=100), note=st.text(max_size=200))
def test_labels_and_notes_come_back_or_are_refused(
    tmp_path_factory: pytest.TempPathFactory, label: str, note: str
) -> None:
    store = SessionStore(tmp_path_factory.mktemp("store"))
    try:
        session = CustomerSession.begin(label).changed(note=note)
    except InvalidParameterError:
        return
    saved = store.save(session)
    assert store.load(saved.session_id) == saved
