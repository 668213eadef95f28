// Files that are imported as text (`with { type: 'text' }`): migrations, styles, the demo story.
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
