"""Texts of the fields for what the visitor makes, in the visitor's language. They load with the form that shows them."""

from __future__ import annotations

from collections.abc import Iterable

_IDS = (
    "sign_pad",
    "sign_done",
    "sign_name",
    "undo",
    "clear",
)
#: Texts in the order of the ids above.
_TRANSLATIONS: dict[str, tuple[str, ...]] = {
    "en": (
        "Draw your signature here, or type your name below",
        "Your signature",
        "Or type your name",
        "Undo",
        "Clear",
    ),
    "de": (
        "Hier unterschreiben, oder unten den Namen eingeben",
        "Ihre Unterschrift",
        "Oder den Namen eingeben",
        "Rückgängig",
        "Leeren",
    ),
    "es": (
        "Firme aquí, o escriba su nombre abajo",
        "Su firma",
        "O escriba su nombre",
        "Deshacer",
        "Borrar",
    ),
    "fa": (
        "اینجا امضا کنید، یا نام خود را پایین بنویسید",
        "امضای شما",
        "یا نام خود را بنویسید",
        "واگرد",
        "پاک کردن",
    ),
    "fr": (
        "Signez ici, ou tapez votre nom ci-dessous",
        "Votre signature",
        "Ou tapez votre nom",
        "Annuler",
        "Effacer",
    ),
    "ja": (
        "ここに署名するか、下に名前を入力してください",
        "あなたの署名",
        "または名前を入力",
        "元に戻す",
        "消去",
    ),
    "kk": (
        "Осында қол қойыңыз немесе төменде атыңызды жазыңыз",
        "Сіздің қолтаңбаңыз",
        "Немесе атыңызды жазыңыз",
        "Болдырмау",
        "Тазалау",
    ),
    "ko": (
        "여기에 서명하거나 아래에 이름을 입력하세요",
        "서명",
        "또는 이름 입력",
        "실행 취소",
        "지우기",
    ),
    "pt": (
        "Assine aqui, ou digite o seu nome abaixo",
        "A sua assinatura",
        "Ou digite o seu nome",
        "Desfazer",
        "Limpar",
    ),
    "ru": (
        "Распишитесь здесь или введите имя ниже",
        "Ваша подпись",
        "Или введите имя",
        "Отменить",
        "Очистить",
    ),
    "uz": (
        "Shu yerga imzo qoʻying yoki pastda ismingizni yozing",
        "Sizning imzongiz",
        "Yoki ismingizni yozing",
        "Bekor qilish",
        "Tozalash",
    ),
    "zh": (
        "在此处签名，或在下方输入姓名",
        "您的签名",
        "或输入姓名",
        "撤销",
        "清除",
    ),
}
_TRANSLATIONS["kz"] = _TRANSLATIONS["kk"]

LANGUAGES = {tag: dict(zip(_IDS, texts, strict=True)) for tag, texts in _TRANSLATIONS.items()}


def capture_texts(language: str, ids: Iterable[str]) -> dict[str, str]:
    """Return some of the texts by id.

    :param language: a language tag such as ``pt-BR``; an unknown one means English.
    """
    texts = LANGUAGES.get(language.lower().partition("-")[0], LANGUAGES["en"])
    return {id: texts[id] for id in ids}
