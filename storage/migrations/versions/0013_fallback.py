"""Since when a delivery could not be sent, and whether it may go to another account of its person."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("delivery", sa.Column("failing_since", sa.DateTime(timezone=True), nullable=True))
    op.add_column("delivery", sa.Column("stays", sa.Boolean(), server_default=sa.false(), nullable=False))
    # nobody knows any more how what was tried before ended
    op.execute("UPDATE delivery SET stays = (attempts > 0) WHERE state IN ('pending', 'sending')")


def downgrade() -> None:
    with op.batch_alter_table("delivery") as batch_op:
        batch_op.drop_column("stays")
        batch_op.drop_column("failing_since")
