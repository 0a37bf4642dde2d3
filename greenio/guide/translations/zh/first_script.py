"""1. 提一个问题"""

from greenio.input import NUMBER, input
from greenio.output import put_text


def first_script():
    """greenio 应用就是一个 Python 函数。每位访问者打开页面时，这个函数就运行一次。

    `input()` 显示一个表单，然后等待访问者。访问者提交表单以后，答案就是这次调用的返回值，程序接着运行下一行。`put_text()`
    在页面上显示文本。您不用写 HTML，程序按照您看到的顺序运行。

    先试一试下面的应用。然后把代码保存为 `tea.py`，在您的电脑上运行：

    ```sh
    pip install greenio-web
    greenio run tea:first_script
    ```
    """
    name = input("您的名字", required=True)
    cups = input("要几杯茶？", type=NUMBER, value=2)
    put_text(f"{name}，您的 {cups} 杯茶马上就来。")
