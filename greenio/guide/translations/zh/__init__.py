"""The guide in Chinese: the start page and the first chapter.

Not in here: how a language is added (``greenio.guide.translations``).
"""

from greenio.guide.translations.words import Translation, Words

TRANSLATION = Translation(
    tag="zh",
    name="中文",
    english_name="Chinese",
    title="写一个脚本，得到一个网页应用。",
    lead=(
        "用 <code>input()</code> 提问，用 <code>put_table()</code> 显示结果。程序在您写下的地方等待，成千上万的访问者可以同时使用它。"
        "如果您用过 PyWebIO：函数的名字和用法都一样。"
    ),
    script="""from greenio import start_server
from greenio.input import input
from greenio.output import put_text


def hello():
    name = input("您叫什么名字？")
    put_text(f"您好，{name}！")


start_server(hello, port=8080)""",
    words=Words(
        guide="指南",
        search="搜索",
        overview="首页",
        book="教程",
        running="在此运行",
        start_again="重新开始",
        exercise="练习",
        solution="查看答案",
        more="更多内容（英文）",
        previous="上一章",
        next="下一章",
        pager="上一页和下一页",
        all_names="浏览参考中的全部名称（英文）",
        in_english="英文",
    ),
    start="从第一章开始",
    chapters=("first_script",),
    titles={
        "first_script": "1. 提一个问题",
        "show_results": "2. 显示结果",
        "react_to_clicks": "3. 响应点击",
        "live_updates": "4. 实时更新页面",
        "files_in_and_out": "5. 接收和提供文件",
        "remember_visitor": "6. 记住访问者",
        "many_visitors": "7. 服务许多访问者",
        "on_a_server": "8. 部署到服务器",
        "several_processes": "9. 运行多个进程",
        "first_test": "10. 编写测试",
    },
    keywords={
        "show_results": "显示 输出 表格",
        "react_to_clicks": "按钮 点击 回调",
        "live_updates": "实时 更新 进度条",
        "files_in_and_out": "上传 下载 文件",
        "remember_visitor": "会话 记住 刷新",
        "many_visitors": "多用户 并发 锁 共享",
        "on_a_server": "部署 服务器",
        "several_processes": "多进程 房间 消息",
        "first_test": "测试",
        "inputs": "输入 表单 选择 单选 多选",
        "validation": "校验 验证 检查",
        "uploads": "上传 文件",
        "capture": "签名 拍照 摄像头 录音 麦克风 位置 定位",
        "csv_upload": "上传 表格 CSV",
        "editor": "代码 编辑器",
        "pins": "滑块 控件 pin",
        "text": "文本 输出",
        "files": "图片 文件 下载",
        "tables": "表格",
        "datatable": "数据 表格 排序 筛选",
        "charts": "图表",
        "live_charts": "实时 图表",
        "scopes": "输出域 作用域",
        "layout": "布局 行 列",
        "colours": "深色 模式 主题 颜色 品牌",
        "buttons": "按钮 回调 点击",
        "popups": "弹窗 消息 提示",
        "progress": "进度条 加载",
        "sessions": "会话 断线 重连",
        "threads": "线程",
        "coroutines": "协程",
        "workers": "多进程 负载均衡",
        "rooms": "房间 聊天 消息",
        "shared_values": "共享 数据 存储",
        "commands": "命令行 配置",
        "proxy": "部署 反向代理 nginx",
        "login": "登录 密码 用户 权限",
        "testing": "测试",
        "porting": "移植 PyWebIO",
        "streamlit_and_gradio": "移植",
    },
)
