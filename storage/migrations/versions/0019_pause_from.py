"""From when somebody's pause holds."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("preferences", sa.Column("paused_from", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    op.drop_column("preferences", "paused_from")
