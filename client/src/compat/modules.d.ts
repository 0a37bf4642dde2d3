declare module "prismjs/components/*";
declare module "requirejs/require.js?raw" {
  const source: string;
  export default source;
}
