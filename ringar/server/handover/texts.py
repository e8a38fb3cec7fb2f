"""What the hand-over page says, in the languages of the app."""

# ruff: noqa: RUF001 - the quotation marks and commas of these languages

from dataclasses import dataclass


@dataclass(frozen=True)
class PageTexts:
    """One language; ``{...}`` are filled in."""

    title: str
    intro: str
    picture: str
    save: str
    touch: str
    delete: str
    not_yet: str
    delete_anyway: str
    gone_title: str
    gone: str
    direction: str = "ltr"


TEXTS = {
    "en": PageTexts(
        title="Your pictures",
        intro="They come straight from the screen in the shop, and only this phone can see them. "
        "At {time} they are deleted here.",
        picture="Picture {number} of {count}",
        save="Save picture {number}",
        touch="Or touch and hold a picture to keep it among your photos.",
        delete="I have my pictures: delete them here",
        not_yet="Not all pictures have reached your phone yet.",
        delete_anyway="Delete them all the same",
        gone_title="Deleted",
        gone="Your pictures are deleted here. Thank you for your visit.",
    ),
    "de": PageTexts(
        title="Ihre Bilder",
        intro="Sie kommen direkt vom Bildschirm im Geschäft, und nur dieses Telefon kann sie sehen. "
        "Um {time} Uhr werden sie hier gelöscht.",
        picture="Bild {number} von {count}",
        save="Bild {number} sichern",
        touch="Oder halten Sie ein Bild gedrückt, um es in Ihre Fotos zu legen.",
        delete="Ich habe meine Bilder: hier löschen",
        not_yet="Noch sind nicht alle Bilder auf Ihrem Telefon angekommen.",
        delete_anyway="Trotzdem löschen",
        gone_title="Gelöscht",
        gone="Ihre Bilder sind hier gelöscht. Vielen Dank für Ihren Besuch.",
    ),
    "fr": PageTexts(
        title="Vos photos",
        intro="Elles viennent directement de l’écran de la boutique et seul ce téléphone peut les voir. "
        "À {time}, elles seront supprimées ici.",
        picture="Photo {number} sur {count}",
        save="Enregistrer la photo {number}",
        touch="Ou laissez le doigt sur une photo pour la garder parmi les vôtres.",
        delete="J’ai mes photos\u00a0: les supprimer ici",
        not_yet="Toutes les photos ne sont pas encore arrivées sur votre téléphone.",
        delete_anyway="Supprimer quand même",
        gone_title="Supprimées",
        gone="Vos photos sont supprimées ici. Merci de votre visite.",
    ),
    "es": PageTexts(
        title="Sus fotos",
        intro="Llegan directamente desde la pantalla de la tienda y solo este teléfono puede verlas. "
        "Se borrarán de aquí a las {time}.",
        picture="Foto {number} de {count}",
        save="Guardar la foto {number}",
        touch="O mantenga pulsada una foto para guardarla entre las suyas.",
        delete="Ya tengo mis fotos: borrarlas de aquí",
        not_yet="Todavía no han llegado todas las fotos a su teléfono.",
        delete_anyway="Borrarlas de todos modos",
        gone_title="Borradas",
        gone="Sus fotos se han borrado de aquí. Gracias por su visita.",
    ),
    "zh": PageTexts(
        title="您的照片",
        intro="照片直接来自店内的屏幕，只有这部手机能看到。它们将于 {time} 在此处删除。",
        picture="第 {number} 张，共 {count} 张",
        save="保存第 {number} 张",
        touch="也可以长按照片，存到您的相册。",
        delete="照片已收到，在此处删除",
        not_yet="还有照片没有传到您的手机。",
        delete_anyway="仍然删除",
        gone_title="已删除",
        gone="您的照片已在此处删除。感谢您的光临。",
    ),
    "ar": PageTexts(
        title="صورك",
        intro="تصل مباشرة من شاشة المتجر، ولا يراها سوى هذا الهاتف. ستُحذف من هنا في الساعة {time}.",
        picture="الصورة {number} من {count}",
        save="حفظ الصورة {number}",
        touch="أو اضغط مطولًا على صورة لحفظها بين صورك.",
        delete="لديّ صوري: احذفها من هنا",
        not_yet="لم تصل كل الصور إلى هاتفك بعد.",
        delete_anyway="احذفها على أي حال",
        gone_title="تم الحذف",
        gone="حُذفت صورك من هنا. شكرًا لزيارتك.",
        direction="rtl",
    ),
}


def language_for(accepted: str, default: str = "en") -> str:
    """The language of the page for an Accept-Language header (RFC 9110, 12.5.4): the best liked one that there is."""
    liked: list[tuple[float, str]] = []
    for choice in accepted[:500].split(","):
        tag, _, quality = choice.strip().partition(";")
        language = tag.strip().lower().partition("-")[0]
        if language in TEXTS and (weight := _weight(quality)) > 0:
            liked.append((weight, language))
    return max(liked, key=lambda choice: choice[0], default=(0.0, default))[1]


def _weight(quality: str) -> float:
    name, _, value = quality.strip().partition("=")
    if name.strip().lower() != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0
