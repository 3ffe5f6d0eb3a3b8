"""What matrix-nio leaves undone about the keys by which others begin to write to the bot (research/matrix.md 2)."""

from __future__ import annotations

from nio import KeysClaimResponse, KeysQueryResponse, KeysUploadResponse, SyncResponse

from adapters.matrix.connection import Connection

_NONE_LEFT = 0


async def keep(connection: Connection, heard: SyncResponse | None = None) -> None:
    """Upload, ask for and claim what is wanted by now; called after each sync."""
    client = connection.client
    if heard is not None and heard.device_key_count.signed_curve25519 == _NONE_LEFT:
        client.olm.uploaded_key_count = _NONE_LEFT  # nio takes none left for unknown, and never fills the pool again
    await client.send_to_device_messages()
    if client.should_upload_keys:
        await connection.answered(client.keys_upload(), KeysUploadResponse)
    if client.should_query_keys:
        await connection.answered(client.keys_query(), KeysQueryResponse)
    if client.should_claim_keys:
        wanted = client.get_users_for_key_claiming()
        await connection.answered(client.keys_claim(wanted), KeysClaimResponse)


async def provide_fallback(connection: Connection) -> None:
    """Give the server a key for when the one-time keys are used up; nio has none."""
    client = connection.client
    account = client.olm.account._account  # noqa: SLF001 - the library wraps vodozemac's account without this part of it
    account.generate_fallback_key()
    identifier, key = next(iter(account.fallback_key.items()))
    signed = {"key": key if isinstance(key, str) else key.to_base64(), "fallback": True}
    signed["signatures"] = {client.user_id: {f"ed25519:{client.device_id}": client.olm.sign_json(signed)}}
    await connection.expect("POST", "/keys/upload", {"fallback_keys": {f"signed_curve25519:{identifier}": signed}})
    account.mark_keys_as_published()
    client.olm.save_account()
