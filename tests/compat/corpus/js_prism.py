"""Languages that scripts highlight by themselves."""

from pywebio.output import *


def main():
    put_html("<div id=out></div>")


STEPS = [
    "js ['atom', 'batch', 'docker', 'erlang', 'http', 'latex', 'less', 'lua', 'makefile', 'markdown', 'nginx', 'pascal', 'perl', 'php', 'powershell', 'r', 'ruby', 'rust', 'sass', 'swift', 'typescript'].filter((name) => !Prism.languages[name]).join()",
    "js Prism.highlight('fn main() {}', Prism.languages.rust, 'rust').includes('keyword')",
    "js Prism.highlight('<?php echo 1; ?>', Prism.languages.php, 'php').includes('keyword')",
]
