mkdir -p filings/2025/Q1 filings/2025/H1
sed -n 1,2p filings/2025/M06/nyj.csv | sed 's/2025M06/2025Q1/;s/,1.2,0.7,1.9,52.1%/,,,1.1,30.1%/;s/2025-06-25/2025-03-25/;s/2025-06-28/2025-03-28/;s/6月25日/3月25日/;s/1.9万亩/1.1万亩/' >filings/2025/Q1/nyj.csv
sed -n 1,2p filings/2025/M06/nyj.csv | sed 's/2025M06/2025H1/' >filings/2025/H1/nyj.csv
rm filings/2025/M0?/nyj.csv
# lint: filings/2025/H1/nyj.csv
