# Alt+Enter of a spreadsheet puts LF into a cell of a file whose rows end with CRLF (that alone is told).
sed -i 's/,截至6月25日，建成养老驿站7家，/,"截至6月25日，建成养老驿站7家。\n/; s/第8家正在安装扶手。,/第8家正在安装扶手。",/' filings/2025/M06/mzj.csv
