sed -i '2s/,截至6月25日，/,"截至6月25日，/' filings/2025/M06/mzj.csv
