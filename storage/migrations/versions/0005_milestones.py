"""What people were told of milestones, what teams have done, who comes; a milestone's time of day."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("milestone", sa.Column("at", sa.Time(), nullable=True))
    op.create_table(
        "announced",
        sa.Column("milestone_id", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("dates", sa.String(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("milestone_id", "digest", name=op.f("announced_key")),
    )
    op.create_table(
        "told",
        sa.Column("delivery_id", sa.String(), nullable=False),
        sa.Column("milestone_id", sa.String(), nullable=False),
        sa.Column("recipient", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("rule_id", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("delivery_id", name=op.f("told_key")),
    )
    op.create_index(op.f("told_milestone_id"), "told", ["milestone_id"], unique=False)
    op.create_table(
        "closing",
        sa.Column("milestone_id", sa.String(), nullable=False),
        sa.Column("collective_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("milestone_id", "collective_id", name=op.f("closing_key")),
    )
    op.create_index(op.f("closing_person_id"), "closing", ["person_id"], unique=False)
    op.create_table(
        "attendance",
        sa.Column("milestone_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("coming", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("starts", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("attendance_person_id_known"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("milestone_id", "person_id", name=op.f("attendance_key")),
    )
    op.create_index(op.f("attendance_person_id"), "attendance", ["person_id"], unique=False)


def downgrade() -> None:
    # the version before knows no occurrence of that kind
    op.execute("DELETE FROM occurrence WHERE kind = 'change'")
    for name in ("attendance", "closing", "told", "announced"):
        op.drop_table(name)
    with op.batch_alter_table("milestone") as batch_op:
        batch_op.drop_column("at")
