"""Several processes on one database: whose an event is, who lives, one delivery at most on its way to a recipient."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_HELD = sa.text("state = 'sending'")
_REPLY = sa.text("state = 'pending' AND kind = 'reply'")


def upgrade() -> None:
    op.create_table(
        "process",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("alive_until", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("process_key")),
    )
    with op.batch_alter_table("event") as event:
        event.add_column(sa.Column("owner", sa.String(), nullable=True))
    op.create_index(
        "delivery_held_once", "delivery", ["recipient"], unique=True, sqlite_where=_HELD, postgresql_where=_HELD
    )
    op.create_index(
        "delivery_reply", "delivery", ["recipient"], unique=False, sqlite_where=_REPLY, postgresql_where=_REPLY
    )


def downgrade() -> None:
    op.drop_index("delivery_reply", table_name="delivery")
    op.drop_index("delivery_held_once", table_name="delivery")
    with op.batch_alter_table("event") as event:
        event.drop_column("owner")
    op.drop_table("process")
