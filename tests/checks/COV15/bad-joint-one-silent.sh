rm filings/2025/M06/cgw.csv
sed '2,3d' filings/2025/M06/slj.csv >x; sed -n 2p filings/2025/M06/nyj.csv | sed 's/2025M06,4,/2025M06,4,/' >>x; mv x filings/2025/M06/slj.csv
