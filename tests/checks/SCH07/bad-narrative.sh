sed -i '2s/,截至6月25日.*扶手。,/,详见附件,/' filings/2025/M06/mzj.csv
