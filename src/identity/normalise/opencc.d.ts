/** OpenCC's characters, traditional → simplified: `從 从|並 并|…`. The package gives no types for its single tables. */
declare module "opencc-js/dict/TSCharacters" {
  const table: string;
  export default table;
}
