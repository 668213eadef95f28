// Fonts are imported as files (`with { type: 'file' }`): the path at run time, inside a compiled executable too.
declare module '*.woff2' {
  const path: string;
  export default path;
}
declare module '*.ttf' {
  const path: string;
  export default path;
}
