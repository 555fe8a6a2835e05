# No rule explains the third number of the item: whether it is an indicator is not known.
sed -i 's/新增学前教育学位720个/新增定制校车专列8线，新增学前教育学位720个/' notices/2025.txt
sed -n '3s/^2025M06,9,2,\(.*\),个,1500,620,140,760,50.7%,.*/2025M06,9,3,\1,线,8,3,1,4,50.0%,数量,,推进中,按序时,截至6月25日，新增校车专列4线。,,,,,2025-06-25,2025-06-28,否,,,,公开,/p' \
    filings/2025/M06/jw.csv >third
cat third >>filings/2025/M06/jw.csv
rm third
