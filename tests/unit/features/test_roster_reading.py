"""What coordinators say of the roster, in their own words."""

from __future__ import annotations

import pytest

from bot.domain.directory import Directory
from bot.features.roster.called import is_name, people_called, role_called, slug
from bot.features.roster.reading import Deed, Wish, read_wish
from tests.support.transcript import default_pack

DIRECTORY = Directory(default_pack().entities)


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("ajouter Aïcha Saïd à Koungou comme habitante", Wish(deed=Deed.ADD, name="Aïcha Saïd", to="koungou", role="habitante")),
        ("Ajoute Aïcha Saïd comme habitante à Koungou.", Wish(deed=Deed.ADD, name="Aïcha Saïd", to="koungou", role="habitante")),
        ("peux-tu inscrire Zoé Martin au Teil", Wish(deed=Deed.ADD, name="Zoé Martin", to="le-teil")),
        ("add John Smith to Liévin as a resident", Wish(deed=Deed.ADD, name="John Smith", to="lievin", role="resident")),
        ("ajouter Bob dans l’équipe de chateau thierry", Wish(deed=Deed.ADD, name="Bob", to="chateau-thierry")),
        ("ajouter Jean de La Fontaine à Liévin", Wish(deed=Deed.ADD, name="Jean de La Fontaine", to="lievin")),
        ("inviter Amina amina@asso.fr", Wish(deed=Deed.INVITE, name="Amina", address="amina@asso.fr")),
        ("inviter Zoé Martin (z.m+x@a.fr) à Koungou", Wish(deed=Deed.INVITE, name="Zoé Martin", to="koungou", address="z.m+x@a.fr")),
        ("invite Amina by email: amina@asso.co.uk", Wish(deed=Deed.INVITE, name="Amina", address="amina@asso.co.uk")),
        ("invitation pour Amina par courriel à l’adresse amina@asso.fr.", Wish(deed=Deed.INVITE, name="Amina", address="amina@asso.fr")),
        ("ajouter Bob à Koungou comme habitant, b@a.fr", Wish(deed=Deed.ADD, name="Bob", to="koungou", role="habitant", address="b@a.fr")),
        ("retirer Hugo hugo@asso.fr de Liévin", Wish(deed=Deed.REMOVE, name="Hugo", out_of="lievin")),
        ("déplacer Amina à Liévin", Wish(deed=Deed.MOVE, name="Amina", to="lievin")),
        ("déplace Amina de Koungou vers Liévin", Wish(deed=Deed.MOVE, name="Amina", to="lievin", out_of="koungou")),
        ("move Amina from Koungou to Liévin", Wish(deed=Deed.MOVE, name="Amina", to="lievin", out_of="koungou")),
        ("retirer Hugo de Liévin", Wish(deed=Deed.REMOVE, name="Hugo", out_of="lievin")),
        ("remove Hugo from the team of Liévin", Wish(deed=Deed.REMOVE, name="Hugo", out_of="lievin")),
        ("RETIRER HUGO", Wish(deed=Deed.REMOVE, name="HUGO")),
        ("retirer Hugo de Nantes", Wish(deed=Deed.REMOVE, name="Hugo", nowhere="Nantes")),
        ("Hugo a quitté l’équipe", Wish(deed=Deed.REMOVE, name="Hugo")),
        ("Hugo a quitté l'équipe de Liévin.", Wish(deed=Deed.REMOVE, name="Hugo", out_of="lievin")),
        ("Hugo a quitté Liévin", Wish(deed=Deed.REMOVE, name="Hugo", out_of="lievin")),
        ("Hugo ne fait plus partie du collectif", Wish(deed=Deed.REMOVE, name="Hugo")),
        ("Hugo n’est plus dans l’équipe", Wish(deed=Deed.REMOVE, name="Hugo")),
        ("Hugo has left the team", Wish(deed=Deed.REMOVE, name="Hugo")),
        ("Hugo is no longer in the team", Wish(deed=Deed.REMOVE, name="Hugo")),
        ("Hugo left Liévin", Wish(deed=Deed.REMOVE, name="Hugo", out_of="lievin")),
        ("inviter Amina", Wish(deed=Deed.INVITE, name="Amina")),
        ("Léa devient référente", Wish(deed=Deed.ROLE, name="Léa", role="référente")),
        ("Léa is now the delegate", Wish(deed=Deed.ROLE, name="Léa", role="delegate")),
    ],
)  # fmt: skip
def test_a_wish_is_read(text: str, wish: Wish) -> None:
    assert read_wish(text, DIRECTORY) == wish


@pytest.mark.parametrize(
    "text",
    ["bonjour", "comment ajouter quelqu’un ?", "ajouter", "ajouter Bob à Liévin ?", "Quelles sont les conditions", ""],
)
def test_what_asks_for_nothing_of_the_kind_is_left_to_others(text: str) -> None:
    assert read_wish(text, DIRECTORY) is None


@pytest.mark.parametrize(
    ("written", "role"),
    [
        ("habitante", "habitant"),
        ("Habitants", "habitant"),
        ("resident", "habitant"),
        ("référente", "referent-politique-ville"),
        ("déléguée du préfet", "delegue-prefet"),
        ("delegate", "delegue-prefet"),
        ("partenaire", "partenaire"),
        ("centre de ressources", "centre-de-ressources"),
        ("astronaute", None),
        ("politique de la ville", None),
        ("", None),
    ],
)
def test_a_role_is_known_by_a_part_of_its_name_whatever_its_gender(written: str, role: str | None) -> None:
    assert role_called(written, DIRECTORY) == role


def test_people_are_known_by_name_or_id_without_accents() -> None:
    assert [[each.id for each in people_called(name, DIRECTORY)] for name in ("Zaina", "léa", "Bob", "")] == [
        ["zaina"],
        ["lea"],
        [],
        [],
    ]


@pytest.mark.parametrize(
    ("name", "fits"),
    [
        ("Aïcha Saïd", True),
        ("O'Neil", True),
        ("1234", False),
        ("un de deux de trois de", False),
        ("une réunion", False),
        ("réunion publique", False),
    ],
)
def test_a_name_is_made_of_letters(name: str, *, fits: bool) -> None:
    assert is_name(name) is fits


def test_an_id_is_made_of_the_name_and_never_given_twice() -> None:
    assert slug("Aïcha Saïd", frozenset()) == "aicha-said"
    assert slug("Aïcha Saïd", frozenset({"aicha-said", "aicha-said-2"})) == "aicha-said-3"
    assert slug("李", frozenset()) == "personne"
