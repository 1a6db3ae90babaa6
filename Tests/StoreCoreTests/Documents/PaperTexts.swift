/// Papers word for word.
enum PaperTexts {
    static let invoice = """
        Corner Shop GmbH                                                   INVOICE INV-2
        Hauptstraße 1
        10115 Berlin
        Germany
        shop@example.com
        +49 30 123456
        VAT ID DE123456789
        Registration HRB 12345 B

        Bill to                                 Date            26 Nov 2026
          Café d'Été <SARL>                     Due date        10 Dec 2026
          12 rue de l'Église                    Order           18
          75001 Paris                           Your reference  PO-4711
          France
          VAT ID FR12345678901

        Deliver to
          Bob Smith
          1 Main St
          New York, NY 10001
          United States

        Item                                   Qty    Unit price      Tax         Amount
        --------------------------------------------------------------------------------
        Mug & saucer <large> (MUG)               3         13.33      19%          39.99
          Sale −10%                                                                -4.00
        Tea, 100 g (TEA)                         7          4.99       7%          34.93
        Spoon (SPOON)                            1          0.01      19%           0.01
        --------------------------------------------------------------------------------
                                           Subtotal                                70.93
                                           Coupon WELCOME                          -5.00
                                           Shipping (DHL)                           4.90
                                           Total EUR                               70.83
                                           Paid                                   -10.00
                                           Amount due EUR                          60.83

        Rate                                           Net            Tax          Gross
        VAT 7%                                       32.60           2.28          34.88
        VAT 19%                                      30.21           5.74          35.95

        14 days net

        Please pay to Corner Shop GmbH, account DE89 3704 0044 0532 0130 00, BIC
        COBADEFFXXX, reference INV-2.

        Thank you.
        See you soon.

        """

    static let creditNote = """
        Corner Shop GmbH                                                CREDIT NOTE CN-1
        Hauptstraße 1
        10115 Berlin
        Germany
        shop@example.com
        +49 30 123456
        VAT ID DE123456789
        Registration HRB 12345 B

        Bill to                                 Date            1 Dec 2026
          Ann Example                           Supply date     25 Nov 2026
          Lange Straße 5                        Order           17
          2. Stock links                        Corrects        INV-1 of 26 Nov 2026
          20095 Hamburg                         Reason          Returned
          Germany

        Item                                                 Qty      Tax         Amount
        --------------------------------------------------------------------------------
        Mug & saucer <large> (MUG)                             1      19%          11.15
        Tea, 100 g (TEA)                                       2       7%           9.28
        --------------------------------------------------------------------------------
                                           Subtotal                                20.43
                                           Shipping (DHL)                           2.49
                                           Total EUR                               22.92
                                           Refunded or set off                    -22.92
                                           Amount to refund EUR                     0.00

        Rate                                           Net            Tax          Gross
        VAT 7%                                        8.67           0.61           9.28
        VAT 19%                                      11.46           2.18          13.64

        """

    static let receipt = """
                     Corner Shop GmbH
                      Hauptstraße 1
                       10115 Berlin
                         Germany
                     shop@example.com
                      +49 30 123456
                    VAT ID DE123456789
                 Registration HRB 12345 B

        Order 17                 26 Nov 2026 14:05
        Ann Example
        ------------------------------------------
        Mug & saucer <large>
          3 x 13.33                          39.99
          Sale −10%                          -4.00
        Tea, 100 g
          7 x 4.99                           34.93
        Spoon
          1 x 0.01                            0.01
        ------------------------------------------
        Subtotal                             70.93
        Coupon WELCOME                       -5.00
        Shipping (DHL)                        4.90
        Total EUR                            70.83
        Voucher                              20.00
        Cash                                 60.00
        Change                               -9.17
        ------------------------------------------
        VAT 7% on 32.60                       2.28
        VAT 19% on 30.21                      5.74

                        Thank you!
                 Returns within 30 days.

        """

    static let packingSlip = """
        Corner Shop GmbH                                                    PACKING SLIP
        Hauptstraße 1
        10115 Berlin
        Germany

        Ship to
          Ann Example
          Lange Straße 5
          2. Stock links
          20095 Hamburg
          Germany

        Order     17
        Ordered   24 Nov 2026
        Shipped   26 Nov 2026
        Carrier   DHL
        Tracking  00340434161094022115

        Item                                                   Ordered   In box    Later
        --------------------------------------------------------------------------------
        Mug & saucer <large> (MUG)                                   3        2        1
        Tea, 100 g (TEA)                                             7        7
        كوب أزرق                                                     1        1
        --------------------------------------------------------------------------------
        Pieces in this box                                                            10

        Happy birthday!

        """
}
