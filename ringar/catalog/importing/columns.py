"""The names that shops give to columns, in English, German, French and Spanish."""

from collections.abc import Sequence

from ringar.catalog.folding import folded

FIELDS = {
    "sku": (
        "sku", "id", "article", "article no", "article number", "item", "item no", "item number", "item id",
        "product id", "product no", "product number", "product code", "code", "ref", "reference", "style", "style no",
        "style number", "model no", "artikel", "artikelnr", "artikelnummer", "artikel nr", "artnr", "art nr",
        "bestellnummer", "produktnummer", "modellnummer", "référence", "réf", "n° article", "numéro d'article",
        "code article", "code produit", "referencia", "código", "código de artículo", "número de artículo", "artículo",
    ),
    "name": (
        "name", "title", "product", "product name", "product title", "item name", "description", "designation", "label",
        "bezeichnung", "titel", "produkt", "produktname", "artikelname", "artikelbezeichnung", "beschreibung", "nom",
        "titre", "libellé", "désignation", "produit", "nom du produit", "nombre", "título", "producto",
        "nombre del producto", "descripción", "denominación",
    ),
    "metal": (
        "metal", "material", "metal type", "alloy", "metall", "legierung", "werkstoff", "métal", "matière", "matériau",
        "alliage", "aleación",
    ),
    "stones": (
        "stones", "stone", "gem", "gems", "gemstone", "gemstones", "stein", "steine", "edelstein", "edelsteine",
        "besatz", "steinbesatz", "pierre", "pierres", "gemme", "gemmes", "piedra", "piedras", "gema", "gemas",
    ),
    "carat": (
        "carat", "carats", "ct", "cts", "carat weight", "total carat weight", "stone weight", "ctw", "tcw", "karat",
        "karatgewicht", "steingewicht", "carats total", "poids en carats", "quilates", "quilate", "peso en quilates",
    ),
    "price": (
        "price", "retail price", "sale price", "list price", "rrp", "msrp", "amount", "cost", "preis", "verkaufspreis",
        "vk", "uvp", "bruttopreis", "prix", "prix de vente", "prix ttc", "tarif", "precio", "precio de venta", "pvp",
        "importe",
    ),
    "currency": ("currency", "currency code", "währung", "waehrung", "devise", "monnaie", "moneda", "divisa"),
    "inner_diameter_mm": (
        "inner diameter mm", "inner diameter", "inside diameter", "internal diameter", "diameter", "diameter mm",
        "id mm", "innendurchmesser", "durchmesser", "ø", "ø mm", "ø innen", "diamètre intérieur", "diamètre interne",
        "diamètre", "diámetro interior", "diámetro interno", "diámetro",
    ),
    "inner_circumference_mm": (
        "inner circumference", "circumference", "ring size eu", "size eu", "eu size", "iso size", "innenumfang",
        "umfang", "ringweite", "ringgröße", "circonférence", "tour de doigt", "circunferencia",
    ),
    "tags": (
        "tags", "tag", "keywords", "keyword", "category", "categories", "collection", "schlagwort", "schlagworte",
        "schlagwörter", "stichwort", "stichworte", "kategorie", "kategorien", "kollektion", "mots clés", "mot clé",
        "étiquettes", "étiquette", "catégorie", "catégories", "etiquetas", "etiqueta", "palabras clave", "categoría",
        "categorías", "colección",
    ),
    "picture": (
        "picture", "pictures", "image", "images", "photo", "photos", "file", "filename", "file name", "picture file",
        "image file", "product image", "image url", "image link", "bild", "bilder", "foto", "fotos", "datei",
        "dateiname", "bilddatei", "produktbild", "fichier", "nom du fichier", "imagen", "imágenes", "archivo",
        "fichero",
    ),
    "mask": ("mask", "mask file", "maske", "freisteller", "masque", "máscara"),
}  # fmt: skip
"""Our field: what it is called elsewhere."""


def _plain(name: str) -> str:
    """A column's name without case, accents, punctuation and unit brackets."""
    text = "".join(sign if sign.isalnum() or sign == "ø" else " " for sign in folded(name))
    return " ".join(text.split())


_KNOWN = {_plain(name): field for field, names in FIELDS.items() for name in (field, *names)}
_UNITS = {"mm", "eur", "usd", "gbp", "chf", "in", "ct"}


def field_of(column: str) -> str | None:
    """Which field a column holds, None where its name says nothing."""
    plain = _plain(column)
    if plain in _KNOWN:
        return _KNOWN[plain]
    words = [word for word in plain.split() if word not in _UNITS]
    return _KNOWN.get(" ".join(words))


def fields_of(columns: Sequence[str]) -> dict[int, str]:
    """Fields by the columns' places; where two columns claim one field, the first has it."""
    found: dict[int, str] = {}
    for place, column in enumerate(columns):
        field = field_of(column)
        if field is not None and field not in found.values():
            found[place] = field
    return found
