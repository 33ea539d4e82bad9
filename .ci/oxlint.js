// Rules of our own, where oxlint has none.

const noStarExport = {
  create(context) {
    return {
      ExportAllDeclaration(node) {
        context.report({ node, message: "Name each export: bundlers cannot shake a star or namespace re-export." })
      }
    }
  }
}

const extensions = {
  create(context) {
    const check = (node) => {
      const from = node.source?.value
      if (typeof from === "string" && from.startsWith(".") && !/\.(ts|json)$/.test(from)) {
        context.report({ node, message: "Import own files with their `.ts` extension." })
      }
    }
    return { ImportDeclaration: check, ExportNamedDeclaration: check }
  }
}

export default {
  meta: { name: "house" },
  rules: { "no-star-export": noStarExport, extensions }
}
