line=$(cut -d, -f17 filings/2025/M05/rsj.csv | sed -n '2s/3720/4610/p' | sed 's/5月25日/6月25日/')
awk -F, -v OFS=, -v t="$line" 'NR==2{$17=t}1' filings/2025/M06/rsj.csv >x && mv x filings/2025/M06/rsj.csv
