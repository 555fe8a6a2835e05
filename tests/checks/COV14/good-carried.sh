sed -e 's/2025/2024/g' notices/2025.txt >notices/2024.txt
cp -R filings/2025 filings/2024; mv filings/2024/M06 filings/2024/M12
sed -i 's/2025M06/2024M12/; s/2025-06/2024-12/g; s/截至6月/截至12月/' filings/2024/M12/*.csv
