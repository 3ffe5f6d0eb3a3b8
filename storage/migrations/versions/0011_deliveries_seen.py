"""What came late, what was missed and told, urgent announcements, and the day's deliveries."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

UNASKED = "kind <> 'reply'"
MISSED = "state = 'missed'"
UNTOLD = "state = 'missed' AND NOT told"


def upgrade() -> None:
    op.add_column("delivery", sa.Column("late", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("occurrence", sa.Column("told", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("broadcast", sa.Column("urgent", sa.Boolean(), server_default=sa.false(), nullable=False))
    # what was missed before this version was in the log: nobody is told of it now
    op.execute("UPDATE occurrence SET told = (1 = 1) WHERE state = 'missed'")
    op.create_index(
        "delivery_day", "delivery", ["due_at"], sqlite_where=sa.text(UNASKED), postgresql_where=sa.text(UNASKED)
    )
    for name, columns, only in (
        ("occurrence_missed", ["finished_at"], MISSED),
        ("occurrence_untold", ["reason"], UNTOLD),
    ):
        op.create_index(name, "occurrence", columns, sqlite_where=sa.text(only), postgresql_where=sa.text(only))


def downgrade() -> None:
    op.drop_index("occurrence_untold", table_name="occurrence")
    op.drop_index("occurrence_missed", table_name="occurrence")
    op.drop_index("delivery_day", table_name="delivery")
    op.drop_column("broadcast", "urgent")
    op.drop_column("occurrence", "told")
    op.drop_column("delivery", "late")
