/** Languages with a parser of their own for outputs or the editor. */
import type { Parser } from "@lezer/common";
import { language, type CodeLanguage } from "../language";

type SqlDialect =
  "Cassandra" | "MariaSQL" | "MSSQL" | "MySQL" | "PLSQL" | "PostgreSQL" | "SQLite" | "StandardSQL";
type SqlMode = "cassandra" | "mariaDB" | "msSQL" | "mySQL" | "pgSQL" | "plSQL" | "sqlite" | "standardSQL";

async function javascript(dialect: string): Promise<Parser> {
  return (await import("@lezer/javascript")).parser.configure({ dialect });
}

async function html(): Promise<Parser> {
  return (await import("./html")).parser;
}

async function sass(dialect: string): Promise<Parser> {
  return (await import("@lezer/sass")).parser.configure({ dialect });
}

function sql(name: string, dialect: SqlDialect, mode: SqlMode, extensions = "", aliases = ""): CodeLanguage {
  return language(
    name,
    async () => (await import("@codemirror/legacy-modes/mode/sql"))[mode],
    async () => {
      const module = await import("@codemirror/lang-sql");
      return module.sql({ dialect: module[dialect] });
    },
    extensions,
    aliases,
  );
}

export const TREE_LANGUAGES: readonly CodeLanguage[] = [
  language("Angular Template", html, async () => (await import("@codemirror/lang-angular")).angular()),
  language(
    "C",
    async () => (await import("@lezer/cpp")).parser,
    async () => (await import("@codemirror/lang-cpp")).cpp(),
    "c h ino",
  ),
  language(
    "C++",
    async () => (await import("@lezer/cpp")).parser,
    async () => (await import("@codemirror/lang-cpp")).cpp(),
    "cpp c++ cc cxx hpp h++ hh hxx",
    "cpp",
  ),
  sql("CQL", "Cassandra", "cassandra", "cql", "cassandra"),
  language(
    "CSS",
    async () => (await import("@lezer/css")).parser,
    async () => (await import("@codemirror/lang-css")).css(),
    "css",
  ),
  language(
    "Go",
    async () => (await import("@lezer/go")).parser,
    async () => (await import("@codemirror/lang-go")).go(),
    "go",
  ),
  language(
    "HTML",
    html,
    async () => (await import("@codemirror/lang-html")).html(),
    "html htm handlebars hbs",
    "xhtml",
  ),
  language(
    "Java",
    async () => (await import("@lezer/java")).parser,
    async () => (await import("@codemirror/lang-java")).java(),
    "java",
  ),
  language(
    "JavaScript",
    () => javascript(""),
    async () => (await import("@codemirror/lang-javascript")).javascript(),
    "js mjs cjs",
    "ecmascript js node",
  ),
  language(
    "Jinja",
    async () => (await import("@codemirror/legacy-modes/mode/jinja2")).jinja2,
    async () => (await import("@codemirror/lang-jinja")).jinja(),
    "j2 jinja jinja2",
  ),
  language(
    "JSON",
    async () => (await import("@lezer/json")).parser,
    async () => (await import("@codemirror/lang-json")).json(),
    "json map",
    "json5",
  ),
  language(
    "JSX",
    () => javascript("jsx"),
    async () => (await import("@codemirror/lang-javascript")).javascript({ jsx: true }),
    "jsx",
  ),
  language(
    "LESS",
    async () => (await import("@codemirror/legacy-modes/mode/css")).less,
    async () => (await import("@codemirror/lang-less")).less(),
    "less",
  ),
  language(
    "Liquid",
    async () => (await import("@codemirror/legacy-modes/mode/jinja2")).jinja2,
    async () => (await import("@codemirror/lang-liquid")).liquid(),
    "liquid",
  ),
  sql("MariaDB SQL", "MariaSQL", "mariaDB"),
  language(
    "Markdown",
    async () => (await import("./markdown")).parser,
    async () => (await import("@codemirror/lang-markdown")).markdown(),
    "md markdown mkd",
  ),
  sql("MS SQL", "MSSQL", "msSQL"),
  sql("MySQL", "MySQL", "mySQL"),
  language(
    "PHP",
    async (text) => {
      const { mixed, plain } = await import("./php");
      // Without an opening tag, the text would be parsed as HTML.
      return text.includes("<?") ? mixed : plain;
    },
    async () => (await import("@codemirror/lang-php")).php(),
    "php php3 php4 php5 php7 phtml",
  ),
  sql("PLSQL", "PLSQL", "plSQL", "pls"),
  sql("PostgreSQL", "PostgreSQL", "pgSQL"),
  language(
    "Python",
    async () => (await import("@lezer/python")).parser,
    async () => (await import("@codemirror/lang-python")).python(),
    "BUILD bzl py pyw",
  ),
  language(
    "Rust",
    async () => (await import("@lezer/rust")).parser,
    async () => (await import("@codemirror/lang-rust")).rust(),
    "rs",
  ),
  language(
    "Sass",
    () => sass("indented"),
    async () => (await import("@codemirror/lang-sass")).sass({ indented: true }),
    "sass",
  ),
  language(
    "SCSS",
    () => sass(""),
    async () => (await import("@codemirror/lang-sass")).sass(),
    "scss",
  ),
  sql("SQL", "StandardSQL", "standardSQL", "sql"),
  sql("SQLite", "SQLite", "sqlite"),
  language(
    "TSX",
    () => javascript("jsx ts"),
    async () => (await import("@codemirror/lang-javascript")).javascript({ jsx: true, typescript: true }),
    "tsx",
  ),
  language(
    "TypeScript",
    () => javascript("ts"),
    async () => (await import("@codemirror/lang-javascript")).javascript({ typescript: true }),
    "ts mts cts",
    "ts",
  ),
  language("Vue", html, async () => (await import("@codemirror/lang-vue")).vue(), "vue"),
  language(
    "WebAssembly",
    async () => (await import("@codemirror/legacy-modes/mode/wast")).wast,
    async () => (await import("@codemirror/lang-wast")).wast(),
    "wat wast",
  ),
  language(
    "XML",
    async () => (await import("@lezer/xml")).parser,
    async () => (await import("@codemirror/lang-xml")).xml(),
    "xml xsl xsd svg",
    "rss wsdl xsd",
  ),
  language(
    "YAML",
    async () => (await import("@lezer/yaml")).parser,
    async () => (await import("@codemirror/lang-yaml")).yaml(),
    "yaml yml",
    "yml",
  ),
];
