"""Questions passed on to coordinators, votes on answers, and whose an entry is."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

_OPEN = sa.text("state = 'open'")


def upgrade() -> None:
    with op.batch_alter_table("entry") as batch:
        batch.add_column(sa.Column("page", sa.String(), nullable=True))
        batch.add_column(sa.Column("origin", sa.String(length=32), nullable=False, server_default="pack"))
        batch.add_column(sa.Column("scope", sa.String(), nullable=False, server_default="programme"))
        batch.add_column(sa.Column("author_id", sa.String(), nullable=True))
    with op.batch_alter_table("entry") as batch:
        batch.alter_column("origin", server_default=None)
        batch.alter_column("scope", server_default=None)
    op.create_index(op.f("question_event_id"), "question", ["event_id"], unique=False)
    op.create_table(
        "vote",
        sa.Column("event_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("useful", sa.Boolean(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("event_id", "person_id", name=op.f("vote_key")),
    )
    op.create_index(op.f("vote_person_id"), "vote", ["person_id"], unique=False)
    op.create_table(
        "passed_question",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("lang", sa.String(), nullable=False),
        sa.Column("wording", sa.String(), nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("holder_id", sa.String(), nullable=True),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("answered_by", sa.String(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("entry_id", sa.String(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("passed_question_key")),
    )
    op.create_index(op.f("passed_question_asked_at"), "passed_question", ["asked_at"], unique=False)
    op.create_index(
        "passed_question_open",
        "passed_question",
        ["scope", "wording"],
        unique=True,
        sqlite_where=_OPEN,
        postgresql_where=_OPEN,
    )
    op.create_table(
        "asker",
        sa.Column("question_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("lang", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["question_id"], ["passed_question.id"], name=op.f("asker_question_id_known")),
        sa.PrimaryKeyConstraint("question_id", "person_id", name=op.f("asker_key")),
    )
    op.create_index(op.f("asker_person_id"), "asker", ["person_id"], unique=False)
    op.create_table(
        "question_notice",
        sa.Column("delivery_id", sa.String(), nullable=False),
        sa.Column("question_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["question_id"], ["passed_question.id"], name=op.f("question_notice_question_id_known")),
        sa.PrimaryKeyConstraint("delivery_id", name=op.f("question_notice_key")),
    )
    op.create_index(op.f("question_notice_question_id"), "question_notice", ["question_id"], unique=False)


def downgrade() -> None:
    op.drop_table("question_notice")
    op.drop_table("asker")
    op.drop_table("passed_question")
    op.drop_table("vote")
    op.drop_index(op.f("question_event_id"), "question")
    with op.batch_alter_table("entry") as batch:
        for name in ("author_id", "scope", "origin", "page"):
            batch.drop_column(name)
