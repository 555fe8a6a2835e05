printf '姓名\t职务分工\t起\t止\t继任\n沈知远\t副区长\t\t\t韩叔度\n韩叔度\t副区长\t\t\t沈知远\n' >registry/leaders.tsv
# lint: registry/leaders.tsv
