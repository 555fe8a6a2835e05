printf '姓名\t职务分工\t起\t止\t继任\n顾怀瑾\t民政\t2023-01-01\t2025-08-31\t秦牧野\n秦牧野\t民政\t2025-09-01\t\t\n' >registry/leaders.tsv
sed -i '2s/顾怀瑾/秦牧野/' filings/2025/M06/mzj.csv
