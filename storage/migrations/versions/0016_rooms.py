"""Rooms that are tied and lost, and accounts that are left or unreadable."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

_TIMES = {"account": ("left_at", "unread_at"), "room": ("tied_at", "lost_at")}


def upgrade() -> None:
    for table, names in _TIMES.items():
        for name in names:
            op.add_column(table, sa.Column(name, sa.DateTime(timezone=True), nullable=True))
    op.add_column("room", sa.Column("lost", sa.String(length=32), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("room") as batch_op:
        batch_op.drop_column("lost")
    for table, names in _TIMES.items():
        with op.batch_alter_table(table) as batch_op:
            for name in names:
                batch_op.drop_column(name)
