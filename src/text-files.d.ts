// Files that are imported as text (`with { type: 'text' }`): migrations, styles, the demo's stories. Pictures and clips are
// imported as files (`with { type: 'file' }`): the path at run time, inside a compiled executable too.
declare module '*.sql' {
  const text: string;
  export default text;
}
declare module '*.css' {
  const text: string;
  export default text;
}
declare module '*.md' {
  const text: string;
  export default text;
}
declare module '*.mp4' {
  const path: string;
  export default path;
}
declare module '*.jpg' {
  const path: string;
  export default path;
}
