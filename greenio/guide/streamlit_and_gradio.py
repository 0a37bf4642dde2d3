"""From Streamlit and Gradio"""

from greenio.output import put_button, put_line_chart, put_markdown, put_scope, put_table, put_text, use_scope
from greenio.pin import pin, pin_on_change, put_input, put_slider
from greenio.session import local


def flow():
    """The script does not start over

    Streamlit runs the whole script again at each click; what should outlive that goes into `st.session_state` or a cache.
    Here the script runs once per visitor, from top to bottom. A click runs one function, and variables simply stay."""
    local.count = 0
    put_scope("count", put_text("0 clicks"))

    def more():
        local.count += 1
        with use_scope("count", clear=True):
            put_text(f"{local.count} clicks")

    put_button("More", onclick=more)


def widgets():
    """A value that follows another

    Pins are inputs among the outputs. `pin_on_change()` calls a function with the new value, as `fn.change()` does in
    Gradio; only what that function shows anew changes on the page."""
    put_slider("points", label="Points", value=5, min_value=2, max_value=20)
    put_scope("squares")

    @use_scope("squares", clear=True)
    def draw(points):
        put_line_chart([n * n for n in range(points)], title="Squares")

    pin_on_change("points", onchange=draw, init_run=True)


def interface():
    """A function with a form around it

    What `gr.Interface(fn, inputs, outputs)` makes of a function is a field, a button and a place for the result."""
    put_input("word", label="A word", value="level")
    put_scope("answer")

    @use_scope("answer", clear=True)
    def check():
        word = (pin.word or "").lower()
        put_text("Yes" if word == word[::-1] else "No")

    put_button("Is it a palindrome?", onclick=check)


def streamlit():
    """Streamlit's calls, and those here"""
    put_table(
        [
            ["st.write, st.markdown", "put, put_markdown"],
            ["st.text_input, st.slider", "input, slider; pins: put_input, put_slider"],
            ["st.form", "input_group"],
            ["st.button", "put_button with onclick"],
            ["st.file_uploader", "file_upload"],
            ["st.dataframe, st.table", "put_datatable, put_table"],
            ["st.line_chart, st.bar_chart", "put_line_chart, put_bar_chart"],
            ["st.plotly_chart, st.pyplot", "put"],
            ["st.columns, st.tabs, st.expander", "put_columns, put_tabs, put_collapse"],
            ["st.sidebar, st.navigation", "put_sidebar, pages"],
            ["st.metric, st.progress, st.spinner", "put_metric, put_progressbar, put_loading"],
            ["st.chat_input, st.chat_message", "chat_input, put_message"],
            ["st.toast, st.dialog", "toast, popup"],
            ["st.session_state", "local, or a variable"],
            ["st.cache_data", "functools.cache, or a variable of the module"],
            ["st.rerun, st.fragment", "not needed"],
        ],
        header=["there", "here"],
    )


def gradio():
    """Gradio's calls, and those here"""
    put_table(
        [
            ["gr.Interface", "pins, a button, a scope, as above"],
            ["gr.Blocks, gr.Row, gr.Column", "put_row, put_column, put_columns"],
            ["gr.Tab, gr.Accordion", "put_tabs, put_collapse"],
            ["component.change(fn)", "pin_on_change"],
            ["gr.State", "local"],
            ["gr.ChatInterface", "chat_input and put_message"],
            ["gr.File, gr.Image", "file_upload, put_image"],
            ["queue(), concurrency_limit", "offload, cpu"],
            ["launch(share=True)", "start_server(remote_access=True)"],
            ["launch(auth=...)", "start_server(auth=...)"],
        ],
        header=["there", "here"],
    )
    put_markdown("Each name has a page in the [reference](./reference).")


EXAMPLES = flow, widgets, interface, streamlit, gradio
#: Those that are texts: their source is no example.
TEXTS = streamlit, gradio


def streamlit_and_gradio():
    """A map of what you know, and the one thing that is different: the script runs once and waits."""
