sed 's/截至6月25日，建成养老驿站7家，第8家正在安装扶手/驿站装修累计7家，适老改造累计16家/' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
