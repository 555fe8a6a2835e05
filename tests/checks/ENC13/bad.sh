printf %s "$(cat filings/2025/M06/mzj.csv)" >new && mv new filings/2025/M06/mzj.csv
