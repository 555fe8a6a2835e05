sed 's/,/\t/g' filings/2025/M06/mzj.csv >filings/2025/M06/mzj.tsv && rm filings/2025/M06/mzj.csv
mv filings/2025/M06/zjw.csv filings/2025/M06/zjw.txt
echo 'unit' >filings/2025/M06/_receipts.tsv
mkdir inbox && cp filings/2025/M06/zjw.txt 'inbox/进展（最终版）.csv'
