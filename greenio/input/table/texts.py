"""Texts of an editable table in the visitor's language: of its buttons, and of the checks that the page makes itself."""

from __future__ import annotations

from greenio.input.messages import MessageId, message_text

#: Checks that the page makes as the server does, by the server's texts.
_CHECKS: tuple[MessageId, ...] = (
    "not_valid",
    "required",
    "whole_number",
    "number",
    "not_possible",
    "too_small",
    "too_big",
    "too_long",
    "date",
    "date_time",
    "table_errors",
)
_LABELS = ("add_row", "remove_rows", "undo", "redo", "columns", "save_csv", "rows", "refused", "row")
#: Texts in the order of the ids above.
_TRANSLATIONS = {
    "en": (
        "Add row",
        "Remove rows",
        "Undo",
        "Redo",
        "Columns",
        "Save as CSV",
        "{0} rows",
        "Not taken over: {0} cells",
        "Row {0}",
    ),
    "de": (
        "Zeile hinzufügen",
        "Zeilen entfernen",
        "Rückgängig",
        "Wiederholen",
        "Spalten",
        "Als CSV speichern",
        "{0} Zeilen",
        "Nicht übernommen: {0} Zellen",
        "Zeile {0}",
    ),
    "es": (
        "Añadir fila",
        "Quitar filas",
        "Deshacer",
        "Rehacer",
        "Columnas",
        "Guardar como CSV",
        "{0} filas",
        "No aceptadas: {0} celdas",
        "Fila {0}",
    ),
    "fa": (
        "افزودن ردیف",
        "حذف ردیف‌ها",
        "برگرداندن",
        "دوباره",
        "ستون‌ها",
        "ذخیره به صورت CSV",
        "{0} ردیف",
        "پذیرفته نشد: {0} خانه",
        "ردیف {0}",
    ),
    "fr": (
        "Ajouter une ligne",
        "Supprimer les lignes",
        "Annuler",
        "Rétablir",
        "Colonnes",
        "Enregistrer en CSV",
        "{0} lignes",
        "Non acceptées : {0} cellules",
        "Ligne {0}",
    ),
    "ja": (
        "行を追加",
        "行を削除",
        "元に戻す",
        "やり直す",
        "列",
        "CSV で保存",
        "{0} 行",
        "受け付けられなかったセル: {0}",
        "{0} 行目",
    ),
    "kk": (
        "Жол қосу",
        "Жолдарды жою",
        "Болдырмау",
        "Қайталау",
        "Бағандар",
        "CSV түрінде сақтау",
        "{0} жол",
        "Қабылданбаған ұяшықтар: {0}",
        "{0}-жол",
    ),
    "ko": (
        "행 추가",
        "행 삭제",
        "실행 취소",
        "다시 실행",
        "열",
        "CSV로 저장",
        "{0}행",
        "적용되지 않은 셀: {0}",
        "{0}행",
    ),
    "pt": (
        "Adicionar linha",
        "Remover linhas",
        "Anular",
        "Refazer",
        "Colunas",
        "Guardar como CSV",
        "{0} linhas",
        "Não aceites: {0} células",
        "Linha {0}",
    ),
    "ru": (
        "Добавить строку",
        "Удалить строки",
        "Отменить",
        "Повторить",
        "Столбцы",
        "Сохранить как CSV",
        "Строк: {0}",
        "Не принято ячеек: {0}",
        "Строка {0}",
    ),
    "uz": (
        "Qator qoʻshish",
        "Qatorlarni oʻchirish",
        "Bekor qilish",
        "Qaytarish",
        "Ustunlar",
        "CSV sifatida saqlash",
        "{0} qator",
        "Qabul qilinmagan kataklar: {0}",
        "{0}-qator",
    ),
    "zh": (
        "添加行",
        "删除行",
        "撤销",
        "重做",
        "列",
        "另存为 CSV",
        "{0} 行",
        "未接受的单元格：{0}",
        "第 {0} 行",
    ),
}


def table_texts(language: str) -> dict[str, str]:
    """Return the texts by id, with ``{0}`` in place of their values.

    :param language: a language tag such as ``pt-BR``; an unknown one means English.
    """
    labels = _TRANSLATIONS.get(language.lower().partition("-")[0], _TRANSLATIONS["en"])
    checks = {id: message_text(language, id, "{0}") for id in _CHECKS}
    return checks | dict(zip(_LABELS, labels, strict=True))
