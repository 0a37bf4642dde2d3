"""没有人能喝一百杯茶。请拒绝小于 1 或大于 9 的数字，并说明原因。`input()` 的参数 `validate` 接受一个函数，函数的参数是访问者的答案。
如果函数返回一段文本，表单就不会关闭，这段文本显示在输入框下面。"""

from greenio.input import NUMBER, input
from greenio.output import put_text


def check_cups(cups):
    if not 1 <= cups <= 9:
        return "我们提供 1 到 9 杯茶"


def first_script():
    name = input("您的名字", required=True)
    cups = input("要几杯茶？", type=NUMBER, value=2, required=True, validate=check_cups)
    put_text(f"{name}，您的 {cups} 杯茶马上就来。")
