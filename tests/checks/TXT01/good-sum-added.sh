sed 's/截至6月25日，建成养老驿站7家/第二批建成2家，合计新增养老驿站7家/' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
