"""``ringar keys``: API keys made, listed and revoked."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from ringar.cli.cluster_options import EngineOption
from ringar.cli.trouble import say, say_error, say_json
from ringar.errors import ExitStatus, InvalidParameterError
from ringar.server.keys import ApiKey, KeyStore
from ringar.server.service import Stores
from ringar.server.settings import ServerSettings, default_data_folder
from ringar.server.webhooks import check_webhook_url

MOST_LETTERS = 100

DataFolder = Annotated[
    Path | None, typer.Option(metavar="FOLDER", help="The service's data folder; among the user's data if left out.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print the answer as JSON.")]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    keys = typer.Typer(help="Make, list and revoke the service's API keys.", no_args_is_help=True)
    keys.command("make")(make)
    keys.command("list")(show)
    keys.command("revoke")(revoke)
    app.add_typer(keys, name="keys")


def make(
    name: Annotated[str, typer.Argument(metavar="NAME", help="For people: whose key it is.", show_default=False)],
    webhook: Annotated[
        str | None, typer.Option(metavar="URL", help="Where the ends of this key's tasks are told.")
    ] = None,
    data_folder: DataFolder = None,
    engine: EngineOption = None,
    as_json: AsJson = False,
) -> int:
    """Make a key; it is shown once and stored as a digest."""
    if not name.strip() or len(name) > MOST_LETTERS or not name.isprintable():
        raise InvalidParameterError("NAME", f"NAME: give 1 to {MOST_LETTERS} printable characters.")
    url = None if webhook is None else check_webhook_url(webhook)
    with _keys(data_folder, engine) as keys:
        text, key = keys.make(name, url)
    if as_json:
        secret = {} if key.webhook is None else {"webhook_secret": key.webhook.secret}
        say_json({**_told(key), "key": text, **secret})
        return ExitStatus.OK
    say(text)
    if key.webhook is not None:
        say(key.webhook.secret)
        say_error("note: the second line is the secret that signs the webhooks.")
    say_error("note: keep it in a safe place; it can't be shown again.")
    return ExitStatus.OK


def show(data_folder: DataFolder = None, engine: EngineOption = None, as_json: AsJson = False) -> int:
    """List the keys."""
    with _keys(data_folder, engine) as keys:
        told = [_told(key) for key in keys.all()]
    if as_json:
        say_json(told)
        return ExitStatus.OK
    for key in told:
        state = "revoked" if key["revoked"] else "good"
        say(f"{key['id']}  {key['made'][:10]}  {state:7}  {key['name']}")
    if not told:
        say_error("note: there is no key; make one with: ringar keys make NAME")
    return ExitStatus.OK


def revoke(
    key_id: Annotated[str, typer.Argument(metavar="ID", help="As 'ringar keys list' shows it.", show_default=False)],
    data_folder: DataFolder = None,
    engine: EngineOption = None,
    as_json: AsJson = False,
) -> int:
    """Refuse a key from now on."""
    with _keys(data_folder, engine) as keys:
        key = keys.revoke(key_id)
    if as_json:
        say_json(_told(key))
    else:
        say(f"{key.id} ({key.name}) is refused from now on.")
    return ExitStatus.OK


@contextmanager
def _keys(data_folder: Path | None, engine: str | None) -> Iterator[KeyStore]:
    stores = Stores.open(ServerSettings(data_folder or default_data_folder(), engine=engine))
    try:
        yield stores.keys
    finally:
        stores.database.close()


def _told(key: ApiKey) -> dict[str, Any]:
    return {
        "id": key.id,
        "name": key.name,
        "made": datetime.fromtimestamp(key.created_at, UTC).isoformat(timespec="seconds"),
        "revoked": key.revoked_at is not None,
        "webhook": None if key.webhook is None else key.webhook.url,
    }
