printf '姓名\t职务分工\t起\t止\t继任\n顾怀瑾\t民政\t2023-01-01\t2025-05-31\t秦牧野\n' >registry/leaders.tsv
