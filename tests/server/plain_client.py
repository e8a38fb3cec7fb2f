"""A client written from the published contract alone, with plain httpx: files in, composite out.

Base address and key come from the environment, as they would for the vendor's own service.
"""

import os
import sys
import time
from pathlib import Path

import httpx

TYPES = {".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png"}


def send(client: httpx.Client, paths: list[Path]) -> list[str]:
    """Announce the files and PUT each where the answer says."""
    announcement = {
        "files": [
            {"content_type": TYPES[path.suffix], "file_name": path.name, "file_size": path.stat().st_size}
            for path in paths
        ]
    }
    answer = client.post("/s2s/v2.0/file/2d-vto/ring", json=announcement)
    answer.raise_for_status()
    files = answer.json()["data"]["files"]
    for file, path in zip(files, paths, strict=True):
        for request in file["requests"]:
            sent = httpx.request(
                request["method"], request["url"], headers=request["headers"], content=path.read_bytes()
            )
            sent.raise_for_status()
    return [file["file_id"] for file in files]


def run(client: httpx.Client, hand_id: str, ring_ids: list[str]) -> str:
    """Start a task and poll until it has a result; its address."""
    body = {
        "source_info": {"name": hand_id},
        "src_file_id": hand_id,
        "ref_file_ids": ring_ids,
        "object_infos": [
            {"name": ring_id, "parameter": {"ring_wearing_finger": 3 - number, "ring_shadow_intensity": 0.3}}
            for number, ring_id in enumerate(ring_ids)
        ],
    }
    answer = client.post("/s2s/v2.0/task/2d-vto/ring", json=body)
    answer.raise_for_status()
    task_id = answer.json()["data"]["task_id"]
    while True:
        answer = client.get(f"/s2s/v2.0/task/2d-vto/ring/{task_id}")
        answer.raise_for_status()
        data = answer.json()["data"]
        if data["task_status"] == "success":
            return str(data["results"]["url"])
        if data["task_status"] == "error":
            sys.exit(f"{data['error']}: {data['error_message']}")
        time.sleep(data["polling_interval"] / 1000)


def main() -> None:
    """``plain_client.py OUT HAND RING...``."""
    out, *inputs = map(Path, sys.argv[1:])
    key = os.environ["API_KEY"]
    with httpx.Client(
        base_url=os.environ["API_BASE"], headers={"Authorization": f"Bearer {key}"}, timeout=60
    ) as client:
        hand_id, *ring_ids = send(client, inputs)
        url = run(client, hand_id, ring_ids)
    result = httpx.get(url)
    result.raise_for_status()
    out.write_bytes(result.content)
    assert "ringar" not in sys.modules


if __name__ == "__main__":
    main()
