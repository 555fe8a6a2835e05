# Quotes of type instead of those of CSV.
sed -i '2s/,截至6月25日，建成养老驿站7家，\(.*\)扶手。,/,“截至6月25日,建成养老驿站7家,\1扶手。”,/' filings/2025/M06/mzj.csv
