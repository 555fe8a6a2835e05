sed 's/截至6月25日，建成养老驿站7家，第8家正在安装扶手/全区累计新增养老驿站7家，老人满意，养老驿站累计新增8家/' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
